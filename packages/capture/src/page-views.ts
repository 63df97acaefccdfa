import { channelOf } from './channel.ts';
import { pageTypeOf, readPageMark } from './marks.ts';
import type { Capture } from './page.ts';

/** Pages, and the routes of a single-page app. The channel goes with the first page of a visit alone. */
export const pageViews: Capture = ({ root, view, record, onChange }) => {
  let channel = channelOf(root.referrer, view.location);
  return onChange(() => {
    record('page_view', {
      page_path: view.location.pathname,
      page_type: pageTypeOf(root) ?? 'other',
      item_category: readPageMark(root, 'category'),
      channel,
    });
    channel = undefined;
  });
};
