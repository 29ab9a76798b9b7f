/** Of a chart whose lines or areas are named where they end, in pixels. */
export interface NamedEndsSize {
  readonly width: number;
  readonly height: number;
  readonly timeLabels: number;
  /** For a name at the right end, at most. */
  readonly names: number;
}
