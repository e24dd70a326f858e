/** What a form file may take; real forms stay far below. */
export interface FormLimits {
  /** Size of the file as it comes. */
  readonly bytes: number;
  /** Size of all parts of a zip archive together, unpacked. */
  readonly unpackedBytes: number;
  readonly sheets: number;
  /** Filled rows of one sheet. */
  readonly rows: number;
  /** Filled columns of one sheet. */
  readonly columns: number;
  /** Characters of all cells together. */
  readonly characters: number;
  readonly memoryMegabytes: number;
  readonly seconds: number;
}

export const formLimits: FormLimits = {
  bytes: 25_000_000,
  unpackedBytes: 150_000_000,
  sheets: 100,
  rows: 150_000,
  columns: 1_000,
  characters: 40_000_000,
  memoryMegabytes: 1_024,
  seconds: 60,
};
