import { searchCollections, searchProducts } from './catalogSearch';
import { searchContacts } from './contactSearch';
import { searchGroups, searchGroupsOrAny } from './groupSearch';
import {
	searchVirtualNumbers,
	searchWabaChannels,
	searchWabaNumbers,
	searchWhatsAppChannels,
	searchWhatsAppNumbers,
} from './numberSearch';
import {
	searchAvailableNumbers,
	searchCities,
	searchNumberGroups,
	searchRegions,
	searchReservations,
} from './offerSearch';
import { severalSearch } from './severalSearch';
import { searchSmsChannels, searchSmsNumbers } from './smsSearch';
import { searchTemplates } from './templateSearch';
import { getTemplateVariables } from './templateVariables';
import { searchUsers } from './userSearch';
import { searchWebhooks } from './webhookSearch';

/** The dropdowns of both nodes, and the form for a template's variables. */
export const methods = {
	listSearch: {
		searchAvailableNumbers,
		searchCities,
		searchCollections,
		searchContacts,
		searchGroups,
		searchGroupsOrAny,
		searchNumberGroups,
		searchProducts,
		searchRegions,
		searchReservations,
		searchSmsChannels,
		searchSmsNumbers,
		searchTemplates,
		searchUsers,
		searchVirtualNumbers,
		searchWabaChannels,
		searchWabaNumbers,
		searchWebhooks,
		searchWhatsAppChannels,
		searchWhatsAppNumbers,
	},
	loadOptions: severalSearch,
	resourceMapping: { getTemplateVariables },
};
