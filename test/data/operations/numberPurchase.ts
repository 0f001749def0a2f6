import type { INodeParameters } from 'n8n-workflow';

import { byId, type ExpectedRequest, type OperationCase } from '../../helpers/operationCase';

const resource = 'numberPurchase';

const get = (path: string, query?: Record<string, string>): ExpectedRequest => ({
	method: 'GET',
	path: `/numbers/${path}`,
	...(query && { query }),
});

const list = (
	operation: string,
	path: string,
	parameters: INodeParameters = {},
	query?: Record<string, string>,
) => ({ resource, operation, minimal: { parameters, sends: [get(path, query)] } });

/** What a reservation holds besides its number. */
const OFFER = {
	did_group_id: 501,
	did_type: 'local',
	iso_country_code: 'US',
	location: 'Los Angeles',
	setup_price: 0,
	monthly_price: 5,
	ppm: 0.01,
};

const inUs = { country: 'US' };
const answer = { success: true, reservation_details: { uuid: '1', number: '+15552131000' } };

/** A number that was chosen from the list. */
const chosen = (value: string) => ({ __rl: true, mode: 'list', value });

export const numberPurchaseOperations: OperationCase[] = [
	list('getManyTypes', 'did-types'),
	list('getManyRegions', 'regions', { country: 'us' }, inUs),
	{
		...list('getManyCities', 'cities', inUs, inUs),
		full: {
			parameters: { ...inUs, filters: { region: byId('11') } },
			sends: [get('cities', { country: 'US', region: '11' })],
		},
		empty: { filters: { region: byId('') } },
	},
	{
		...list('getManyRequirements', 'requirements', { country: 'GB' }, { country: 'GB' }),
		full: {
			parameters: { country: 'GB', filters: { numberType: 'mobile' } },
			sends: [get('requirements', { country: 'GB', did_type: 'mobile' })],
		},
	},
	{
		...list('getManyNumberGroups', 'groups', inUs, inUs),
		full: {
			parameters: {
				...inUs,
				filters: {
					city: byId('111'),
					cityNameOrPrefix: 'Los',
					region: byId('11'),
					numberType: 'all',
				},
			},
			sends: [
				get('groups', {
					country: 'US',
					city_id: '111',
					city_name_or_prefix: 'Los',
					region_id: '11',
					did_type: 'all',
				}),
			],
		},
		empty: { filters: { city: byId(''), cityNameOrPrefix: '', region: byId('') } },
	},
	{
		...list(
			'getManyAvailableNumbers',
			'available',
			{ numberGroup: byId('501') },
			{ group_id: '501' },
		),
		full: {
			parameters: { numberGroup: byId('501'), filters: { numberContains: '213-1' } },
			sends: [get('available', { group_id: '501', number_contains: '2131' })],
		},
		empty: { filters: { numberContains: '' } },
	},
	{
		resource,
		operation: 'createReservation',
		minimal: {
			parameters: { numberGroup: byId('501') },
			sends: [{ method: 'POST', path: '/numbers/reservations', body: { group_id: '501' } }],
		},
		full: {
			parameters: { numberGroup: byId('501'), number: chosen('+15552131001') },
			sends: [
				{
					method: 'POST',
					path: '/numbers/reservations',
					body: { group_id: '501', number: '+15552131001' },
				},
			],
		},
		empty: { number: chosen('') },
		answer,
	},
	{
		...list('getManyReservations', 'reservations'),
		arrange: ({ state }) => {
			state.reservations.set('1', { uuid: '1', number: '+15552131000', ...OFFER });
		},
	},
	{
		resource,
		operation: 'deleteReservation',
		minimal: {
			parameters: { reservationId: byId('1') },
			sends: [{ method: 'DELETE', path: '/numbers/reservations/1' }],
		},
		arrange: ({ state }) => {
			state.reservations.set('1', { uuid: '1', number: '+15552131000', ...OFFER });
		},
		inPath: ['reservationId'],
		answer: { success: true },
	},
	{
		resource,
		operation: 'purchase',
		minimal: {
			parameters: { number: byId('+15552131000') },
			sends: [{ method: 'POST', path: '/numbers/purchase', body: { number: '+15552131000' } }],
		},
		full: {
			parameters: {
				purchaseWhat: 'number',
				numberGroup: byId('501'),
				number: chosen('+15552131000'),
			},
			sends: [
				{
					method: 'POST',
					path: '/numbers/purchase',
					body: { number: '+15552131000', group_id: '501' },
				},
			],
		},
		empty: { numberGroup: byId('') },
	},
];
