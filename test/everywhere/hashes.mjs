/**
 * The hash of a scenario's answers under each configuration, by a library that is built: in Node or in a page.
 *
 * @param configurations  list of `SimulateOptions`
 * @returns for each the `resultHash`, and the kernel that ran where that can be seen: in this thread
 */
export async function hashesOf({ analyse, makePlan, parseScenario, project, simulate }, source, configurations) {
  const plan = makePlan(await parseScenario(source));
  const projection = project(plan);
  const results = [];
  for (const options of configurations) {
    const made = instances;
    const simulation = await simulate(plan, options);
    const kernel = instances > made ? "wasm" : "reference";
    const { resultHash: hash } = analyse(plan, projection, simulation);
    results.push((options.threads ?? 1) > 1 ? { hash } : { kernel, hash });
  }
  const { timeZone, locale } = Intl.DateTimeFormat().resolvedOptions();
  return { timeZone, locale, results };
}

/** WebAssembly instances made so far: seen from outside, so that no kernel can pass for another. */
let instances = 0;
WebAssembly.Instance = class extends WebAssembly.Instance {
  constructor(...rest) {
    super(...rest);
    instances++;
  }
};
