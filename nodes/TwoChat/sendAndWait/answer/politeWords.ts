import { phrasesOf } from './scan';

/** Words that change nothing in an answer: please, thank you, good morning. One line per language or family. */
export const POLITE = phrasesOf(`
please, pls, plz, kindly, thanks, thank you, thank you very much, thank you so much, thanks a lot, many thanks, thx, ty, cheers, sir, madam, ma'am, boss, hi, hello, hey, good morning, good afternoon, good evening, regards, best regards, kind regards, have a nice day
por favor, porfa, porfavor, favor, gracias, muchas gracias, mil gracias, hola, buenos días, buen día, buenas tardes, buenas noches, saludos, señor, señora, un saludo
se faz favor, pfv, obrigado, obrigada, muito obrigado, muito obrigada, valeu, olá, oi, bom dia, boa tarde, boa noite, senhor, senhora, um abraço
s'il vous plaît, s'il te plaît, svp, stp, merci, merci beaucoup, merci bien, bonjour, bonsoir, salut, monsieur, madame, cordialement
bitte, bitte schön, danke, danke schön, dankeschön, danke sehr, vielen dank, besten dank, herzlichen dank, hallo, guten morgen, guten tag, guten abend, moin, servus, gruß, grüße, viele grüße, liebe grüße, mfg, vg, lg
per favore, per piacere, per cortesia, grazie, grazie mille, molte grazie, ciao, buongiorno, buonasera, salve, cordiali saluti
alstublieft, alsjeblieft, aub, dank u, dank u wel, dank je, dank je wel, dankjewel, bedankt, hartelijk dank, hallo, hoi, goedemorgen, goedemiddag, groet, groetjes
tack, tack så mycket, snälla, vänligen, hej, tak, mange tak, venligst, takk, tusen takk, mange takk, vennligst, vær så snill, hei, kiitos, paljon kiitoksia, kiitos paljon, ole hyvä, moi
proszę, poproszę, dziękuję, dziękuję bardzo, dzięki, dzień dobry, cześć, pozdrawiam, prosím, děkuji, děkuju, díky, dobrý den, ahoj, ďakujem, vďaka
vă rog, te rog, mulțumesc, mersi, bună ziua, kérem, köszönöm, kösz, köszi, szia, jó napot
παρακαλώ, σας παρακαλώ, ευχαριστώ, ευχαριστώ πολύ, γεια, γεια σας, καλημέρα, καλησπέρα
пожалуйста, спасибо, спасибо большое, большое спасибо, благодарю, здравствуйте, привет, добрый день, доброе утро, добрый вечер, будь ласка, дякую, вітаю, добрий день, моля, благодаря, молим, хвала
molim, hvala, hvala lijepa, hvala lepo, prosim
lütfen, teşekkürler, teşekkür ederim, çok teşekkürler, çok teşekkür ederim, sağ ol, sağol, sağ olun, sağolun, merhaba, selam, günaydın, rica ederim
من فضلك, لو سمحت, رجاء, شكرا, شكرا لك, شكرا جزيلا, السلام عليكم, مرحبا, اهلا
لطفا, مرسی, ممنون, ممنونم, متشکرم, سلام, براہ کرم, مہربانی, شکریہ, جی
בבקשה, תודה, תודה רבה, שלום, היי
कृपया, प्लीज, प्लीज़, धन्यवाद, शुक्रिया, नमस्ते, जी, অনুগ্রহ করে, ধন্যবাদ, தயவுசெய்து, நன்றி, దయచేసి, ధన్యవాదాలు
请, 請, 麻烦, 麻煩, 麻烦你了, 谢谢, 謝謝, 谢谢你, 謝謝你, 多谢, 多謝, 感谢, 感謝, 你好, 您好, 的, 了, 啊, 哦
お願いします, お願い致します, お願いいたします, おねがいします, どうぞ, ありがとう, ありがとうございます, よろしく, よろしくお願いします, よろしくお願い致します, よろしくお願いいたします, すみません, です
부탁해요, 부탁합니다, 부탁드려요, 부탁드립니다, 감사합니다, 감사해요, 고마워요, 고맙습니다, 안녕하세요
tolong, mohon, silakan, silahkan, terima kasih, terimakasih, makasih, trims, halo, pak, bu, bapak, ibu, po, salamat, salamat po, asante, tafadhali
vui lòng, làm ơn, xin, cảm ơn, cám ơn, xin cảm ơn, xin chào
ค่ะ, คะ, ครับ, คับ, นะคะ, นะครับ, จ้า, จ้ะ, ขอบคุณ, กรุณา, สวัสดี
`);
