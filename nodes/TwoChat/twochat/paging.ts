/** Names of an endpoint's paging parameters, and the most it gives per page. */
export interface Paging {
	/** Query parameter of the zero-based page number (DOCS, W6W). */
	page: string;
	/** Query parameter of the page size; absent where the size is fixed. */
	size?: string;
	/** Entries per page at most, or always where the size is fixed; absent where 2Chat does not say. */
	max?: number;
	/** Entries per page at least; 1 unless said. */
	min?: number;
}

/** DOCS Contacts/list-contacts: zero-based `page_number`, 1 to 100 `results_per_page`. */
export const CONTACT_PAGES: Paging = { page: 'page_number', size: 'results_per_page', max: 100 };

/** SKILLS 2chat-sms: channels and conversations come 1 to 200 a page. */
export const SMS_PAGES: Paging = { page: 'page_number', size: 'results_per_page', max: 200 };

/** DOCS WABA/get-templates: zero-based `page`; W6W: 10 to 200 a page. */
export const TEMPLATE_PAGES: Paging = { page: 'page', size: 'limit', min: 10, max: 200 };

/** DOCS Phone-Calls: sources disagree about the largest page (docs/2chat-api.md, row 16.20); the smaller size is right for both. */
export const PHONE_PAGES: Paging = { page: 'page_number', size: 'results_per_page', max: 50 };
