import type { Paging } from '../../transport/reply/pages';

/** DOCS WABA/get-templates: zero-based `page`; W6W: 10 to 200 a page. */
export const TEMPLATE_PAGES: Paging = { page: 'page', size: 'limit', min: 10, max: 200 };
