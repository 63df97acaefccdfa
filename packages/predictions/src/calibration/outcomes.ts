/** Scores of some people, of whom it is known what happened. One entry a person: intervals take them to be independent. */
export interface Outcomes {
  readonly scores: ArrayLike<number>;
  /** 1 where it happened, else 0. */
  readonly happened: ArrayLike<number>;
}

export const positivesIn = ({ happened }: Outcomes): number => {
  let sum = 0;
  for (let at = 0; at < happened.length; at += 1) sum += happened[at]!;
  return sum;
};
