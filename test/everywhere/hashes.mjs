/**
 * The hash of a scenario's answers under each configuration, by a library that is built: in Node or in a page.
 *
 * @param configurations  list of `SimulateOptions`
 * @returns for each the kernel that ran and the `resultHash`
 */
export async function hashesOf({ analyse, makePlan, parseScenario, project, simulate }, source, configurations) {
  const plan = makePlan(await parseScenario(source));
  const projection = project(plan);
  const results = [];
  for (const options of configurations) {
    const simulation = await simulate(plan, options);
    results.push({ kernel: simulation.engine?.kernel, hash: analyse(plan, projection, simulation).resultHash });
  }
  const { timeZone, locale } = Intl.DateTimeFormat().resolvedOptions();
  return { timeZone, locale, results };
}
