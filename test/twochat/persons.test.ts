import { otherWaysToWrite, personKey, samePerson } from '../../nodes/TwoChat/twochat/persons';

const UUID = '11111111-2222-4333-8444-555555555555';

describe('one person', () => {
	it.each([
		['Mexico, with and without the 1', '+525533334444', '+5215533334444'],
		['Argentina, with and without the 9', '+541155556666', '+5491155556666'],
		['Argentina, another area', '+543415556666', '+5493415556666'],
		['Argentina, as dialed at home', '+54 11 15-5555-6666', '+5491155556666'],
		['Argentina, as dialed at home, a long area', '+54 2966 15 555666', '+5492966555666'],
		['Brazil, with and without the ninth digit', '+551187654321', '+5511987654321'],
		['Brazil, an eight-digit number that begins with 9', '+554791234567', '+5547991234567'],
		['a number in another writing', '+1 (555) 010-0001', '+15550100001'],
		['a number with marks that nobody sees', '\u202a+15550100001\u202c', '+15550100001'],
		['a chat ID', '5215512345678@c.us', '+525512345678'],
		['the chat ID of another library', '5215512345678@s.whatsapp.net', '+525512345678'],
		['a chat ID with its device', '5215512345678:12@s.whatsapp.net', '525512345678@c.us'],
		['digits without a plus sign, as in payloads', '5215512345678', '+525512345678'],
		['the key of a conversation', `WW-WPN${UUID}-5215512345678@c.us`, '+525512345678'],
		['the key of a WABA conversation', `WA-WAN${UUID}-15550100001`, '+15550100001'],
		['a hidden ID', '154958122463447@lid', `WW-WPN${UUID}-154958122463447@lid`],
		['a hidden ID with its device', '154958122463447:3@lid', '154958122463447@lid'],
	])('%s', (_, a, b) => {
		expect(samePerson(a, b)).toBe(true);
		expect(personKey(a)).toBe(personKey(b));
	});
});

describe('two people', () => {
	it.each([
		['two Mexicans', '+525533334444', '+5215533334445'],
		['a Brazilian landline, which never got a ninth digit', '+551132345678', '+5511932345678'],
		['a Brazilian in another area', '+551187654321', '+5521987654321'],
		['a country that only looks like Mexico', '+15215533334444', '+1525533334444'],
		['the same digits as a hidden ID', '+154958122463447', '154958122463447@lid'],
		['the same digits as a group', '+120363000000001', '120363000000001@g.us'],
		[
			'the same digits as a hidden ID and as a group',
			'120363000000001@lid',
			'120363000000001@g.us',
		],
		['a number longer by a 1', '+491515555666', '+4911515555666'],
		['a number longer by a 9', '+4915155556', '+49915155556'],
		['nobody and nobody', '', ' '],
		['two names', 'Jane', 'John'],
	])('%s', (_, a, b) => {
		expect(samePerson(a, b)).toBe(false);
	});

	it('has one key for one text, and no key for none', () => {
		expect(personKey('')).toBe('');
		expect(personKey('\u200b')).toBe('');
		expect(samePerson('jane.roe', ' jane.roe ')).toBe(true);
	});
});

describe('the other number of a person', () => {
	it.each([
		['+525533334444', ['+5215533334444']],
		['+5215533334444', ['+525533334444']],
		['+541155556666', ['+5491155556666']],
		['+551187654321', ['+5511987654321']],
		['5511987654321@c.us', ['+551187654321']],
		['+5511932345678', []],
		['+551132345678', []],
		['+15550100001', []],
		['154958122463447@lid', []],
		['Jane', []],
	])('of %s is %j', (number, others) => {
		expect(otherWaysToWrite(number)).toEqual(others);
	});
});
