import type { Paging } from '../../transport/reply/pages';

/** DOCS Contacts/list-contacts: zero-based `page_number`, 1 to 100 `results_per_page`. */
export const CONTACT_PAGES: Paging = { page: 'page_number', size: 'results_per_page', max: 100 };
