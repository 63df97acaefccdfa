import { pageTypeOf, readPageMark } from './marks.ts';
import type { Capture } from './page.ts';

/** That something was searched for and how much was found. The term is not even read. */
export const searches: Capture = ({ root, record, onChange }) =>
  onChange(() => {
    if (pageTypeOf(root) !== 'search') return;
    record('search', {
      results: readPageMark(root, 'results'),
      item_category: readPageMark(root, 'category'),
    });
  });
