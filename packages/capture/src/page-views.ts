import { channelOf } from './channel.ts';
import { pageTypeOf, readPageMark } from './marks.ts';
import type { Capture } from './page.ts';

/** Pages, and the routes of a single-page app. The channel goes with the first page of a visit alone. */
export const pageViews: Capture = ({ root, view, record, onChange, onLeave, onRecord }) => {
  let isArrival = true;
  const stopHearing = onRecord((name) => {
    if (name === 'page_view') isArrival = false;
  });
  const stopLeaving = onLeave(() => {
    isArrival = false;
  });
  const stopReading = onChange(() =>
    record('page_view', {
      page_path: view.location.pathname,
      page_type: pageTypeOf(root) ?? 'other',
      item_category: readPageMark(root, 'category'),
      channel: isArrival ? channelOf(root.referrer, view.location) : undefined,
    }),
  );
  return () => {
    stopHearing();
    stopLeaving();
    stopReading();
  };
};
