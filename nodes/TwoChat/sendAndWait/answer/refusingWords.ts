import { phrasesOf } from './scan';

/** Words that go with a "no", and say no more than it. One line per language or family. */
export const REFUSING = phrasesOf(`
no, nope, nah, not now, not today, not yet, not at all, not really, no way, no chance, never, definitely not, absolutely not, certainly not, of course not, surely not, I don't, I do not, I don't agree, I do not agree, I disagree, I don't think so, I don't want to, I don't want it, I don't want this, don't, do not, don't do it, do not do it, please don't, declined, rejected, denied, I decline, I refuse, cancel, cancel it, stop, stop it, sorry, I'm sorry, I am sorry, apologies, I'm afraid, I'm afraid not, thanks but, thank you but, sorry but, it isn't, it is not, it's not, that's wrong, that is wrong, wrong, incorrect, I can't, we can't, you can't, you may not, forget it, leave it, under no circumstances
para nada, de ninguna manera, ni hablar, claro que no, por supuesto que no, ahora no, hoy no, todavía no, aún no, jamás, nunca, lo siento, perdón, disculpe, disculpa, rechazado, rechazo, cancelar, cancela, cancelado, mejor no, no quiero, no puedo, no estoy de acuerdo, en absoluto, pero no
de jeito nenhum, de modo nenhum, nem pensar, claro que não, agora não, hoje não, ainda não, não quero, não posso, não concordo, desculpe, desculpa, desculpe mas, sinto muito, lamento, recusado, melhor não, negativo
pas du tout, pas question, hors de question, bien sûr que non, certainement pas, surtout pas, absolument pas, pas maintenant, pas aujourd'hui, pas encore, jamais, désolé, désolée, pardon, refusé, je refuse, annulez, annule, pas d'accord, je ne suis pas d'accord
auf keinen fall, auf gar keinen fall, keinesfalls, niemals, nie, natürlich nicht, sicher nicht, bestimmt nicht, jetzt nicht, heute nicht, noch nicht, lieber nicht, bitte nicht, leider, leider nicht, tut mir leid, entschuldigung, abgelehnt, ich lehne ab, nicht einverstanden, ich bin nicht einverstanden, abbrechen, stopp, das geht nicht, geht nicht, nö, nee, ich will nicht, falsch
assolutamente no, per niente, niente affatto, certo che no, non ora, non adesso, mai, mi dispiace, scusi, scusa, rifiutato, rifiuto, annulla, meglio di no, ancora no, non sono d'accordo, non voglio
absoluut niet, zeker niet, natuurlijk niet, niet nu, nu niet, nog niet, nooit, helaas, helaas niet, het spijt me, afgewezen, liever niet, niet akkoord, annuleer
inte nu, absolut inte, aldrig, tyvärr, tyvärr inte, förlåt, ikke nu, ikke nå, aldri, beklager, desværre, dessverre, undskyld, helst ikke, valitettavasti, anteeksi, en halua, ei nyt
nie teraz, nigdy, absolutnie nie, na pewno nie, przepraszam, przykro mi, niestety, odrzucam, nie zgadzam się, w żadnym wypadku, jeszcze nie, teď ne, nikdy, rozhodně ne, bohužel, promiňte, omlouvám se, nesouhlasím, v žádném případě, nesúhlasím
nu acum, niciodată, în niciun caz, îmi pare rău, din păcate, nu sunt de acord, most nem, soha, semmiképpen, sajnos, sajnálom, dehogy, nikako, nikada, žao mi je, nažalost
ποτέ, με τίποτα, όχι τώρα, λυπάμαι, συγγνώμη, δυστυχώς, σε καμία περίπτωση, διαφωνώ
не надо, не нужно, не сейчас, ни в коем случае, никогда, конечно нет, конечно же нет, точно нет, извините, простите, к сожалению, отказываюсь, отклоняю, не согласен, не согласна, против, отмена, отмените, не стоит, пока нет, не хочу, не треба, не зараз, ніколи, вибачте, на жаль, не згоден, не згодна
şimdi değil, asla, hiç, kesinlikle hayır, kesinlikle olmaz, olmaz, maalesef, üzgünüm, özür dilerim, istemiyorum, kabul etmiyorum, onaylamıyorum, iptal, gerek yok
ابدا, مطلقا, ليس الان, مو الان, مش الان, اسف, اسفة, عذرا, للاسف, مرفوض, ارفض, غير موافق, غير موافقة, لا اريد, مستحيل, هرگز, متاسفم, متاسفانه, ببخشید, الان نه, مخالفم
בשום אופן, בשום פנים ואופן, ממש לא, לא עכשיו, אף פעם, מצטער, מצטערת, סליחה, לצערי, בטח שלא, לא רוצה, תודה לא
बिल्कुल नहीं, बिलकुल नहीं, अभी नहीं, कभी नहीं, माफ़ कीजिए, माफ़ करें, क्षमा करें, मत करो, मत कीजिए, नहीं चाहिए
不用, 不用了, 不要, 不行, 不可以, 不同意, 我不同意, 算了, 抱歉, 对不起, 對不起, 不好意思, 绝不, 千万别, 拒绝, 拒絕, 取消, 谢谢不用
結構です, けっこうです, 大丈夫です, ごめんなさい, 申し訳ありません, 申し訳ございません, 残念ながら, やめてください, 遠慮します, 遠慮しておきます, だめです, 駄目です, 無理です, 違います, 却下, 却下します, 反対です, しません
안 돼요, 안돼요, 안 됩니다, 안됩니다, 죄송합니다, 죄송해요, 미안해요, 미안합니다, 싫어요, 괜찮아요, 괜찮습니다, 거절합니다
jangan, tidak perlu, tidak mau, tidak usah, maaf, gak usah, belum, tidak setuju, tidak sekarang, batalkan, hindi pwede, huwag, pasensya na, không cần, không được, xin lỗi, rất tiếc, đừng, không đồng ý, tôi không đồng ý, chưa
ไม่เอา, ไม่ต้อง, ไม่ได้, ไม่เป็นไร, ขอโทษ, ไม่เห็นด้วย
`);

/** What introduces a reason where no comma does. */
export const BECAUSE = phrasesOf(`
because, cause, cuz, since, porque, ya que, pois, parce que, parce qu, car, weil, denn, perché, poiché, omdat, want, eftersom, fordi, koska, bo, ponieważ, protože, pretože, pentru că, mert, γιατί, επειδή, διότι, потому что, так как, бо, тому що, защото, zato što, jer, çünkü, لان, لانه, لانها, لأننا, چون, زیرا, כי, क्योंकि, 因为, 因為, なぜなら, 왜냐하면, karena, sebab, kerana, vì, bởi vì, เพราะ
`);

/** What somebody says who has not decided. */
export const UNSURE = phrasesOf(`
wait, please wait, hold on, one moment, just a moment, a moment, let me think, let me check, maybe, perhaps, not sure, I'm not sure, I am not sure, I don't know, dunno, no idea, it depends, later, espera, espere, un momento, quizás, tal vez, no sé, no estoy seguro, no estoy segura, depende, talvez, não sei, um momento, attendez, attends, peut-être, je ne sais pas, un instant, warte, warten sie, moment, einen moment, vielleicht, weiß nicht, ich weiß nicht, aspetta, aspetti, forse, non so, non lo so, wacht, misschien, weet ik niet, vänta, kanske, kanskje, måske, może, nie wiem, možná, nevím, poate, nu știu, talán, nem tudom, ίσως, δεν ξέρω, подождите, подожди, может быть, не знаю, можливо, belki, bilmiyorum, bekle, ربما, لا اعرف, انتظر, אולי, לא יודע, לא יודעת, רגע, शायद, पता नहीं, 等等, 等一下, 也许, 不知道, 待って, 待ってください, たぶん, わかりません, 잠시만요, 모르겠어요, 아마도, mungkin, tunggu, tidak tahu, có thể, không biết, chờ chút, อาจจะ, ไม่รู้, รอก่อน
`);

/** What stands before a word to turn it round. */
export const NEGATIONS = phrasesOf(`
not, don't, do not, never, can't, cannot, no, não, nunca, ne, pas, nicht, non, niet, inte, ikke, ei, nie, не, нет, nu, nem, μην, δεν, لا, لم, אל, לא, मत, 不, 不要, 别
`);
