/** Lets timers, signals and progress bars run. `setImmediate` where there is one, because browsers stretch short timers. */
export const pause = (): Promise<void> =>
  new Promise((resolve) => {
    if (typeof setImmediate === "function") setImmediate(resolve);
    else setTimeout(resolve, 0);
  });
