import type { IDataObject } from 'n8n-workflow';

/** A product in a lean form. */
export const simplifyProduct = (product: IDataObject): IDataObject => ({
	id: product.id ?? null,
	name: product.name ?? null,
	description: product.description ?? null,
	price: product.price ?? null,
	currency: product.currency ?? null,
	availability: product.availability ?? null,
	approvalStatus: product.approval_status ?? null,
	isHidden: product.is_hidden ?? null,
	url: product.url ?? null,
	images: product.images ?? [],
});
