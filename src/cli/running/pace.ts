/** A count as it is read: 10 000. */
export const counted = (count: number): string => String(Math.round(count)).replace(/\B(?=(\d{3})+$)/g, " ");

/** A time as it is said: 0.4 s, 12 s, 3 min, 2.5 h. */
export function duration(seconds: number): string {
  if (seconds < 9.95) return `${seconds.toFixed(1)} s`;
  if (seconds < 99.5) return `${seconds.toFixed(0)} s`;
  return seconds < 5970 ? `${(seconds / 60).toFixed(0)} min` : `${(seconds / 3600).toFixed(1)} h`;
}

/** How far a run is and how fast: "30 %, 3 072 of 10 000 paths, 2 500 paths/s, 2.8 s left". */
export function pace(done: number, total: number, seconds: number): string {
  const share = total === 0 ? 100 : Math.floor((100 * done) / total);
  const far = `${share} %, ${counted(done)} of ${counted(total)} paths`;
  if (done === 0 || seconds <= 0) return far;
  const speed = done / seconds;
  return `${far}, ${counted(Number(speed.toPrecision(2)))} paths/s, ${duration((total - done) / speed)} left`;
}
