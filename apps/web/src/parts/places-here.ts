/** A place of the page in front of the reader, such as a question, that the search leads to. */
export interface PlaceHere {
  readonly id: string;
  /** Apart from the label: Latin letters before an Arabic sentence turn it round, isolated in the same text too. */
  readonly code: string;
  readonly label: string;
  readonly open: () => void;
}

let offered: (() => readonly PlaceHere[]) | undefined;

/** The page tells what can be found on it, asked for only when somebody searches. Answers how to withdraw that. */
export function offerPlaces(list: () => readonly PlaceHere[]): () => void {
  offered = list;
  return () => {
    if (offered === list) offered = undefined;
  };
}

export const placesHere = (): readonly PlaceHere[] => offered?.() ?? [];
