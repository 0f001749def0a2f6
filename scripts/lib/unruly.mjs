import { basename } from 'node:path';

/**
 * What an unruly sandbox does in the suites that meet people and payloads: all but what changes the things that a suite
 * counts or compares, and rightly so. A trigger starts for a story too, Get Many lists it, and Update gives the times of a
 * contact as they came. Names of behaviors: sandbox/unruly/switches.mjs.
 */
export const UNRULY = {
	wait: 'all',
	contact: 'all,-times',
	conversation: 'all,-otherConversations',
	trigger: 'all,-otherChats',
};

/**
 * @param {string} file of test/n8n
 * @returns {string} the behaviors under which it runs in the unruly mode
 */
export const unrulyFor = (file) =>
	UNRULY[Object.keys(UNRULY).find((word) => basename(file).includes(word)) ?? 'wait'];
