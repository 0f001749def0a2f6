import type { INodeProperties } from 'n8n-workflow';

import { createReservationFields, createReservationOption } from './createReservation';
import { deleteReservationFields, deleteReservationOption } from './deleteReservation';
import {
	getManyAvailableNumbersFields,
	getManyAvailableNumbersOption,
} from './getManyAvailableNumbers';
import { getManyCitiesFields, getManyCitiesOption } from './getManyCities';
import { getManyNumberGroupsFields, getManyNumberGroupsOption } from './getManyNumberGroups';
import { getManyRegionsFields, getManyRegionsOption } from './getManyRegions';
import { getManyRequirementsFields, getManyRequirementsOption } from './getManyRequirements';
import { getManyReservationsFields, getManyReservationsOption } from './getManyReservations';
import { getManyTypesFields, getManyTypesOption } from './getManyTypes';
import { purchaseFields, purchaseOption } from './purchase';

export const numberPurchaseOption = {
	name: 'Number Purchase',
	value: 'numberPurchase',
	description: 'Find, reserve and buy a phone number for calls and SMS',
};

export const numberPurchaseProperties: INodeProperties[] = [
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: ['numberPurchase'] } },
		options: [
			createReservationOption,
			deleteReservationOption,
			getManyAvailableNumbersOption,
			getManyCitiesOption,
			getManyNumberGroupsOption,
			getManyRegionsOption,
			getManyRequirementsOption,
			getManyReservationsOption,
			getManyTypesOption,
			purchaseOption,
		],
		default: 'getManyNumberGroups',
	},
	...createReservationFields,
	...deleteReservationFields,
	...getManyAvailableNumbersFields,
	...getManyCitiesFields,
	...getManyNumberGroupsFields,
	...getManyRegionsFields,
	...getManyRequirementsFields,
	...getManyReservationsFields,
	...getManyTypesFields,
	...purchaseFields,
];
