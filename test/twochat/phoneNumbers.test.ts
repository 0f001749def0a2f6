import { parsePhoneNumber } from '../../nodes/TwoChat/twochat/phoneNumbers';
import { BROKEN, COUNTRIES, random, WRITINGS, writtenNumbers } from './writtenNumbers';

describe('a phone number as people write it', () => {
	it.each([
		['+1 (555) 010-0001'],
		['+1\u00a0555\u202f010\u30000001'],
		['+1\u2011555\u2010010\u22120001'],
		['\u202a+1 555 010 0001\u202c'],
		['\u2068+1\u2060555\u200b010\u00ad0001\u2069'],
		['＋１５５５０１０００01'],
		['+١٥٥٥٠١٠٠٠٠١'],
		['+۱۵۵۵۰۱۰۰۰۰۱'],
		['+१५५५०१००००१'],
		['+𝟏𝟓𝟓𝟓𝟎𝟏𝟎𝟎𝟎𝟎𝟏'],
		['0015550100001'],
		['00 1 555 010 0001'],
		['(+1) 555 [010] {0001}'],
		['+1 555/0100001'],
		['+1.555.010.0001.'],
		['+1 (0)555 010 0001'],
		['‘+15550100001’'],
		['<tel:+1-555-010-0001>'],
		['tel:+15550100001'],
		['TEL:%2B15550100001'],
		['sms:+15550100001?body=Hello'],
		['whatsapp:+15550100001'],
		['https://wa.me/15550100001'],
		['wa.me/+15550100001?text=Hello%20you'],
		['http://wa.me/15550100001/'],
		['https://api.whatsapp.com/send?phone=15550100001&text=Hi'],
		['https://api.whatsapp.com/send/?phone=%2B15550100001'],
		['https://web.whatsapp.com/send?phone=+1 555 0100001'.replace(/ /g, '%20')],
		['whatsapp://send?phone=15550100001'],
		['15550100001@c.us'],
		['15550100001@s.whatsapp.net'],
		['15550100001:7@s.whatsapp.net'],
		['WW-WPN11111111-2222-4333-8444-555555555555-15550100001@c.us'],
		['\t+15550100001\r\n'],
		['p:+15550100001'],
		['Tel.: +1 555 010 0001'],
		['+1 555 010 0001 (mobile)'],
		['\u{1f1fa}\u{1f1f8} +1 555 010 0001'],
		['\u260e\ufe0f +15550100001'],
		['++15550100001'],
		['%2B15550100001'],
	])('%j is taken', (text) => {
		expect(parsePhoneNumber(text)).toEqual({ number: '+15550100001' });
	});

	it.each([
		['+5215512345678', '+5215512345678'],
		['+52 55 1234 5678', '+525512345678'],
		['+49 (0)151 2345678', '+491512345678'],
		['+49 30/1234567', '+49301234567'],
		['+39 06 1234567', '+39061234567'],
		['+225 01 23 45 67 89', '+2250123456789'],
		['+1.555.010.0000', '+15550100000'],
	])('%s is sent as it was written: %s', (text, number) => {
		expect(parsePhoneNumber(text)).toEqual({ number });
	});
});

describe('a text that is no phone number is refused with what is wrong with it', () => {
	it.each([
		['', /it is empty/],
		['\u200b', /empty.*U\+200B/],
		['+', /no digits/],
		['15550100001', /no country code.*no \+/],
		['0151 2345678', /no country code.*single 0/],
		['(0)151 2345678', /"\(0\)".*country code/],
		['+0151 2345678', /none begins with 0/],
		['+1 555', /too short: 4 digits/],
		['+1234567890123456', /too long: 16 digits/],
		['+1\u200b555', /too short: 4 digits.*U\+200B/],
		['+1 555 O1O OOO1', /letter "O"; a zero/],
		['+1 800 FLOWERS', /letter "F"/],
		['+1 555 010 000\u0430', /letter "\u0430" \(U\+0430\)/],
		['+1*555*0100001', /character "\*"/],
		['+15550100001 ext. 5', /extension 5/],
		['+1 555 010 0001 x12', /extension 12/],
		['+15550100001ext12', /extension 12/],
		['tel:+1-555-010-0001;ext=5', /extension 5/],
		['+15550100001, 5', /extension 5/],
		['+15550100001, +15550100002', /more than one/],
		['+15550100001 or +15550100002', /more than one/],
		['+15550100001 / 5550100002', /more than one/],
		['+298 201000/201001', /more than one/],
		['+49 30 123456/57', /two phone numbers/],
		['+15550100001\n15550100002', /more than one/],
		['15550100001+', /plus sign/],
		['+39 (0)6 1234567', /"\(0\)" may belong/],
		['+1 555 (0)100001', /"\(0\)" that does not follow/],
		['154958122463447@lid', /number is hidden/],
		['120363000000000001@g.us', /ID of a group/],
		['https://wa.me/message/ABC123', /without a phone number/],
		['https://chat.whatsapp.com/AbC', /invitation to a group/],
		['jane@example.com', /email/],
		['Jane', /no digits, and may be a name/],
		['[object Object]', /the expression found no value/],
		['+undefined', /the expression found no value/],
		['1.55501E+10', /written in short, as spreadsheets/],
		['+1,55501e10', /written in short, as spreadsheets/],
		['+15550100001.0', /ends in "\.0", as a quantity/],
		['+49 0151 2345678', /a 0 follows its country code \+49/],
		['+44 (020) 7946 0958', /a 0 follows its country code \+44/],
		['+972 052 123 4567', /a 0 follows its country code \+972/],
		['CON11111111-2222-4333-8444-555555555555', /^it is the ID of a contact in 2Chat$/],
		['msg11111111-2222-4333-8444-555555555555', /^it is the ID of a message in 2Chat$/],
	])('%j: %s', (text, reason) => {
		expect(parsePhoneNumber(text)).toEqual({ reason: expect.stringMatching(reason) });
	});
});

describe('2,000 generated numbers', () => {
	it(`are read as they were meant: ${COUNTRIES.length} countries in ${WRITINGS.length} writings`, () => {
		const written = writtenNumbers(1_500, random(13));
		const changed = written.filter(
			({ text, number }) => JSON.stringify(parsePhoneNumber(text)) !== JSON.stringify({ number }),
		);
		expect(changed).toEqual([]);
		expect(COUNTRIES.length).toBeGreaterThanOrEqual(60);
		expect(new Set(written.map(({ writing }) => writing)).size).toBe(WRITINGS.length);
		expect(new Set(written.map(({ country }) => country)).size).toBe(COUNTRIES.length);
	});

	it('are refused with the reason where they are broken, 500 of them', () => {
		const next = random(14);
		const broken = writtenNumbers(500, next).map(({ number }, index) => {
			const kind = BROKEN[index % BROKEN.length];
			return { text: kind.write(number, next), reason: kind.reason };
		});
		const wrong = broken.filter(({ text, reason }) => {
			const read = parsePhoneNumber(text);
			return 'number' in read || !reason.test(read.reason);
		});
		expect(wrong.map(({ text, reason }) => [text, String(reason), parsePhoneNumber(text)])).toEqual(
			[],
		);
	});
});
