/** The items of a session, each once at its last place, newest first; at most so many. */
export const distinctNewestFirst = (
  session: readonly number[],
  most = Number.POSITIVE_INFINITY,
): readonly number[] => {
  const items = new Set<number>();
  for (let at = session.length - 1; at >= 0 && items.size < most; at -= 1) items.add(session[at]!);
  return [...items];
};
