import type { IDataObject } from 'n8n-workflow';

import { firstText, isObject, text } from '../values';

/** A place that somebody shared. */
export interface Location {
	latitude: number;
	longitude: number;
	name: string | null;
	address: string | null;
}

const LATITUDE = ['latitude', 'lat', 'degreesLatitude'];
const LONGITUDE = ['longitude', 'lng', 'lon', 'long', 'degreesLongitude'];

function placeIn(value: unknown): Location | undefined {
	if (!isObject(value)) return undefined;
	const [latitude, longitude] = [firstText(value, LATITUDE), firstText(value, LONGITUDE)];
	if (!latitude || !longitude) return undefined;
	const place = { latitude: Number(latitude), longitude: Number(longitude) };
	if (!Number.isFinite(place.latitude) || !Number.isFinite(place.longitude)) return undefined;
	return {
		...place,
		name: firstText(value, ['name', 'title', 'description']) || null,
		address: text(value.address) || null,
	};
}

/**
 * The place in a message's content. No source shows 2Chat's own form, so those of WhatsApp's other
 * APIs are read: `location` with latitude and longitude, or both beside the text.
 */
export const locationIn = (content: IDataObject): Location | undefined =>
	[content.location, content.live_location, content.media, content]
		.map(placeIn)
		.find((place) => place !== undefined);
