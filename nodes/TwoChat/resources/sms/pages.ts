import type { Paging } from '../../transport/reply/pages';

/** SKILLS 2chat-sms: channels and conversations come 1 to 200 a page. */
export const SMS_PAGES: Paging = { page: 'page_number', size: 'results_per_page', max: 200 };
