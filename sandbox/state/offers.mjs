/** What can be bought: regions, cities and groups of numbers (fields: docs/2chat-api.md, 14.1). */

const REGIONS = [
	{ id: 11, region_name: 'California', iso_country_code: 'US' },
	{ id: 12, region_name: 'New York', iso_country_code: 'US' },
	{ id: 21, region_name: 'Ontario', iso_country_code: 'CA' },
	{ id: 31, region_name: 'England', iso_country_code: 'GB' },
];

const CITIES = [
	{ id: 111, city_name: 'Los Angeles', iso_country_code: 'US', region: 11 },
	{ id: 112, city_name: 'San Diego', iso_country_code: 'US', region: 11 },
	{ id: 121, city_name: 'Albany', iso_country_code: 'US', region: 12 },
	{ id: 211, city_name: 'Toronto', iso_country_code: 'CA', region: 21 },
	{ id: 311, city_name: 'London', iso_country_code: 'GB', region: 31 },
];

const DID_TYPES = ['local', 'mobile', 'tollfree', 'national', 'global', 'sharedcost'];

const REQUIREMENTS = [
	{ country: 'GB', description: 'Proof of address in the country', did_type: 'local' },
	{ country: 'GB', description: 'Copy of an identity document', did_type: 'mobile' },
];

const group = (id, country, place, type, { selectable = true, prefix = '' }) => ({
	country,
	region: place.region,
	city: place.id,
	offer: {
		id,
		prefix,
		location: place.city_name,
		price: { setup_price: 0, monthly_price: 5, ppm: 0.01 },
		type,
		requirements: [],
		allow_number_selection: selectable,
		is_eligible_for_free_number: false,
		features: ['voice', 'sms'],
	},
	numbers: Array.from({ length: 5 }, (_, index) => ({
		id: id * 100 + index,
		number: `+1555${prefix}${String(1000 + index)}`,
	})),
});

/** A fresh offer: what is reserved or bought leaves it. */
export const seedOffers = () => ({
	regions: REGIONS,
	cities: CITIES,
	didTypes: DID_TYPES.map((name, index) => ({ id: index + 1, name })),
	requirements: REQUIREMENTS,
	groups: [
		group(501, 'US', CITIES[0], 'local', { prefix: '213' }),
		group(502, 'US', CITIES[2], 'local', { prefix: '518' }),
		group(503, 'US', CITIES[0], 'tollfree', { prefix: '800', selectable: false }),
		group(504, 'CA', CITIES[3], 'local', { prefix: '416' }),
		group(505, 'GB', CITIES[4], 'mobile', { prefix: '207' }),
	],
});
