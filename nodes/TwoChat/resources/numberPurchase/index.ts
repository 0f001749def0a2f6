import type { Resource } from '../../operations/resource';
import { createReservation } from './createReservation';
import { deleteReservation } from './deleteReservation';
import { getManyAvailableNumbers } from './getManyAvailableNumbers';
import { getManyCities } from './getManyCities';
import { getManyNumberGroups } from './getManyNumberGroups';
import { getManyRegions } from './getManyRegions';
import { getManyRequirements } from './getManyRequirements';
import { getManyReservations } from './getManyReservations';
import { getManyTypes } from './getManyTypes';
import { purchase } from './purchase';

export const numberPurchase: Resource = {
	name: 'Number Purchase',
	value: 'numberPurchase',
	description: 'Find, reserve and buy a phone number for calls and SMS',
	first: getManyNumberGroups,
	operations: [
		createReservation,
		deleteReservation,
		getManyAvailableNumbers,
		getManyCities,
		getManyNumberGroups,
		getManyRegions,
		getManyRequirements,
		getManyReservations,
		getManyTypes,
		purchase,
	],
};
