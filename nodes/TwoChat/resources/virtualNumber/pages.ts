import type { Paging } from '../../transport/reply/pages';

/** DOCS Phone-Calls: sources disagree about the largest page (reference 16, row 20); the smaller size is right for both. */
export const PHONE_PAGES: Paging = { page: 'page_number', size: 'results_per_page', max: 50 };
