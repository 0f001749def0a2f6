import { notFound } from '../refusals.mjs';

const data = (content) => ({ success: true, data: content });

/** Ids come as text in addresses and as numbers in bodies. */
const isId = (id, given) => given === undefined || String(id) === String(given);

/** The group of an id; 404 when it is not on offer. */
export function groupOf({ offers }, id) {
	const group = offers.groups.find(({ offer }) => String(offer.id) === String(id));
	if (!group) throw notFound('Number group');
	return group;
}

/** Handlers of the search for numbers to buy. */
export const numberOfferHandlers = {
	listRegions: ({ state: { offers }, query }) =>
		data({ regions: offers.regions.filter((region) => region.iso_country_code === query.country) }),

	listCities({ state: { offers }, query }) {
		const isWanted = (city) =>
			city.iso_country_code === query.country && isId(city.region, query.region);
		return data({ cities: offers.cities.filter(isWanted).map(({ region, ...city }) => city) });
	},

	listDidTypes: ({ state: { offers } }) => data({ did_types: offers.didTypes }),

	listRequirements({ state: { offers }, query }) {
		const isWanted = ({ country, did_type: type }) =>
			country === query.country && (query.did_type ?? type) === type;
		const found = offers.requirements.filter(isWanted);
		return data({ requirements: found.map(({ country, ...requirement }) => requirement) });
	},

	listNumberGroups({ state: { offers }, query }) {
		const type = query.did_type === 'all' ? undefined : query.did_type;
		const place = query.city_name_or_prefix?.toLowerCase() ?? '';
		const isWanted = ({ country, region, city, offer }) =>
			country === query.country &&
			isId(region, query.region_id) &&
			isId(city, query.city_id) &&
			(type ?? offer.type) === offer.type &&
			(offer.location.toLowerCase().includes(place) || offer.prefix.startsWith(place));
		return data({ groups: offers.groups.filter(isWanted).map(({ offer }) => offer) });
	},

	listAvailableNumbers({ state, query }) {
		const { offer, numbers } = groupOf(state, query.group_id);
		const digits = query.number_contains ?? '';
		const isWanted = ({ number }) => offer.allow_number_selection && number.includes(digits);
		return data({ numbers: numbers.filter(isWanted) });
	},
};
