import { madeOnce, phrasesOf } from './scan';

/** That nothing speaks against it: "No problem" begins like a "no" and is none. */
export const NO_PROBLEM = phrasesOf(`
no problem, no problems, no problemo, no prob, no worries, no objection, no objections, no issue, no issues, no concerns, no doubt, not a problem, don't worry
no hay problema, no hay ningún problema, ningún problema, sin problema, sin problemas, no pasa nada, no te preocupes, no se preocupe, no hay inconveniente, no tengo inconveniente
sem problema, sem problemas, nenhum problema, não tem problema, não há problema, não faz mal, não se preocupe, não tem de quê
pas de problème, pas de souci, pas de soucis, aucun problème, aucun souci, sans problème, sans souci
kein problem, keine probleme, kein ding, keine einwände, keine sorge, macht nichts, nessun problema, non c'è problema, non ti preoccupare, geen probleem, geen bezwaar
inga problem, intet problem, ingen problem, ikke noget problem, ikke noe problem, ei ongelmaa, ei haittaa
nie ma problemu, nie ma sprawy, bez problemu, není problém, nie je problém, žádný problém, nicio problemă, nu e problemă, nincs probléma, κανένα πρόβλημα, nema problema
нет проблем, без проблем, не вопрос, нет вопросов, нет возражений, немає проблем, няма проблем
sorun değil, sorun yok, problem değil, önemli değil, لا مشكلة, لا مانع, ما في مشكلة, مافي مشكلة, مفيش مشكلة, لا باس, مشکلی نیست, אין בעיה, कोई बात नहीं, कोई दिक्कत नहीं, कोई समस्या नहीं
没问题, 沒問題, 没关系, 沒關係, 問題ありません, 問題ないです, 問題ない, 문제없습니다, 문제 없습니다, 문제없어요, 문제 없어요
tidak masalah, tidak apa apa, gak masalah, tiada masalah, không sao, không vấn đề gì, không có vấn đề gì, ไม่มีปัญหา
`);

/** That it shall be done. */
export const GO_AHEAD = phrasesOf(`
go ahead, please go ahead, go for it, proceed, please proceed, carry on, go on
adelante, dale, hazlo, hágalo, proceda, procede, sigue, em frente, vá em frente, vai em frente, pode ir, pode seguir, faça
allez-y, vas-y, faites-le, fais-le, leg los, legen sie los, nur zu, mach das, machen sie das, mach es, procedi, proceda pure, vai pure, faccia pure, fai pure
doe maar, ga je gang, gaat uw gang, ga door, kör på, kjør på, bare kjør, śmiało, dawaj, pokračujte, do toho, προχώρα, προχωρήστε, continuă, mehet, csináld
давай, давайте, действуйте, делайте, продолжайте, валяй, devam et, devam edin, تفضل, تفضلي, קדימה, आगे बढ़ें, आगे बढ़ो, कर दो, कर दीजिए
继续, 繼續, 请继续, 去吧, 去做吧, 进行吧, 進めてください, 進めて下さい, どうぞ進めてください, 진행하세요, 진행해주세요, 진행해 주세요, lanjut, lanjutkan, silakan lanjutkan, tiếp tục đi, cứ làm đi, ดำเนินการได้, ทำได้เลย, sige po
`);

/** Words that go with a "yes", and say no more than it. One line per language or family. */
const ASSENTING = phrasesOf(`
yes, yep, yeah, yup, ya, ok, okay, okey, k, sure, for sure, sure thing, of course, certainly, absolutely, definitely, indeed, totally, exactly, naturally, please do, do it, please do it, do that, do so, you can, you can go ahead, you can do it, you may, you may go ahead, you may proceed, approved, approve it, i approve, i approve it, i approve this, agreed, i agree, i do agree, accepted, i accept, confirmed, i confirm, granted, right, that's right, that is right, correct, that's correct, that is correct, all right, alright, fine, that's fine, that is fine, it's fine, it is fine, fine by me, fine with me, it's ok, it's okay, that's ok, that's okay, ok with me, good, all good, very good, looks good, it looks good, looks good to me, lgtm, sounds good, sounds great, good to go, that works, that works for me, works for me, perfect, great, excellent, wonderful, awesome, super, cool, nice, with pleasure, gladly, by all means, let's do it, let's do that, let's go, i do, i would, i am, we do, it is, it does, they are, send it, ship it, why not, that would be great, that would be good, that would be fine, that would be perfect, would be great, that'd be great, you have my approval, you have my ok, you got it, will do, deal, it's a deal, let's go ahead, let's proceed, you can do that, you can go, feel free, be my guest, happy to, I'm ok with that, I'm fine with that, I'm happy with that, ok for me, okay for me, fine for me, that's great, that's perfect, that's good, it's good, it's perfect, it's great, so be it, affirmative, I want it, I want that, I would like that, I'd like that, I'd love to, please send it, please do that, please approve, very well, as soon as possible, at once, now, right now, right away, immediately, asap
sí, si, claro, claro que sí, por supuesto, por supuesto que sí, desde luego, vale, de acuerdo, estoy de acuerdo, está bien, muy bien, bien, bueno, perfecto, correcto, así es, aprobado, lo apruebo, apruebo, autorizado, autorizo, acepto, confirmo, confirmado, listo, genial, excelente, cómo no, con gusto, ya, ahora, ahora mismo, puede, puedes, puede hacerlo, venga, sale, va, órale, ándale, afirmativo, seguro, exacto, exactamente, okis
sim, claro que sim, com certeza, certo, certeza, pode, pode ser, pode sim, pode fazer, pode mandar, pode enviar, tudo bem, tudo certo, está bem, tá bem, tá bom, está bom, ótimo, beleza, blz, combinado, perfeito, perfeitamente, isso, isso mesmo, é isso, aprovado, aprovo, autorizado, aceito, confirmo, confirmado, manda, fechado, positivo, concordo, de acordo, agora, exato
oui, ouais, bien sûr, bien entendu, certainement, absolument, d'accord, je suis d'accord, c'est bon, c'est ok, c'est parfait, ça marche, ça me va, parfait, très bien, bien, bon, entendu, volontiers, avec plaisir, tout à fait, exactement, exact, approuvé, validé, je valide, j'approuve, j'accepte, accepté, je confirme, confirmé, faites, évidemment, nickel, top, super, bien reçu, tout de suite, maintenant
ja, jo, jep, jup, jawohl, klar, na klar, klaro, natürlich, natuerlich, selbstverständlich, selbstverstaendlich, sicher, aber sicher, gerne, gern, sehr gerne, sehr gern, aber gerne, gerne doch, genau, in ordnung, geht in ordnung, das geht in ordnung, einverstanden, ich bin einverstanden, passt, passt so, das passt, das passt so, passt schon, machen, los, genehmigt, freigegeben, bestätigt, ich bestätige, ich stimme zu, richtig, das ist richtig, stimmt, das stimmt, perfekt, prima, toll, gut, sehr gut, das ist gut, das ist ok, alles klar, alles gut, unbedingt, auf jeden fall, okidoki, sofort, jetzt, mach, machen sie
sì, certo, certamente, certo che sì, sicuro, sicuramente, ovvio, ovviamente, va bene, d'accordo, sono d'accordo, perfetto, esatto, esattamente, giusto, corretto, approvato, approvo, confermo, confermato, accetto, volentieri, benissimo, bene, molto bene, ottimo, assolutamente, con piacere, subito, adesso
jazeker, zeker, zeker weten, natuurlijk, uiteraard, graag, heel graag, prima, akkoord, goed, heel goed, is goed, dat is goed, in orde, klopt, dat klopt, goedgekeurd, mee eens
japp, jajabsolut, självklart, visst, gärna, okej, det går bra, det är bra, bra, mycket bra, godkänt, godkänd, självfallet, jada, selvfølgelig, naturligvis, gerne, gjerne, det er fint, det er greit, fint, greit, i orden, godkendt, godkjent, helt sikkert, kyllä, joo, juu, toki, tietysti, totta kai, selvä, hyvä, sopii, hyväksytty, hyväksyn, ilman muuta
tak, jasne, oczywiście, pewnie, dobrze, bardzo dobrze, dobra, zgoda, zgadzam się, zatwierdzam, akceptuję, potwierdzam, proszę bardzo, w porządku, chętnie, ano, jasně, samozřejmě, určitě, dobře, souhlasím, schvaluji, potvrzuji, áno, jasné, samozrejme, súhlasím, v pořádku, v poriadku, rád, ráda
da, sigur, desigur, bineînțeles, de acord, bine, foarte bine, aprob, confirm, igen, persze, természetesen, rendben, jó, oké, egyetértek, jóváhagyom, naravno, svakako, može, u redu, slažem se
ναι, βέβαια, βεβαίως, φυσικά, σίγουρα, εντάξει, οκ, συμφωνώ, εγκρίνω, τέλεια, ωραία
да, ага, угу, конечно, разумеется, безусловно, обязательно, хорошо, очень хорошо, ладно, ок, окей, согласен, согласна, согласны, подтверждаю, одобряю, одобрено, разрешаю, можно, можете, отлично, верно, точно, именно, идет, договорились, так, звісно, звичайно, добре, гаразд, згоден, згодна, підтверджую, можна, разбира се, съгласен, съгласна, наравно
evet, tabii, tabi, tabii ki, tabi ki, elbette, olur, tamam, tamamdır, peki, kesinlikle, uygun, uygundur, onaylıyorum, onaylandı, kabul, kabul ediyorum, devam, yapın, yap, aynen, doğru, güzel
نعم, اي, ايوه, ايوا, اجل, طبعا, بالطبع, بالتاكيد, اكيد, تمام, حسنا, موافق, موافقة, اوكي, اوك, ماشي, بكل سرور, صحيح, اعتمد, بله, اره, حتما, البته, باشه, موافقم, تایید, اوکی, درسته, ہاں, جی ہاں, ٹھیک ہے, بالکل
כן, בטח, כמובן, בוודאי, בסדר, בסדר גמור, אוקיי, אוקי, סבבה, מאשר, מאשרת, מסכים, מסכימה, בשמחה, נכון, מצוין
हाँ, जी हाँ, हाँ जी, ठीक है, ठीक, बिल्कुल, बिलकुल, ज़रूर, जरूर, ओके, मंज़ूर, मंजूर है, सही, सही है, अवश्य, हो, হ্যাঁ, ঠিক আছে, আচ্ছা, ஆம், சரி, అవును, సరే
是, 是的, 对, 對, 對的, 好, 好的, 好啊, 好吧, 可以, 可以的, 行, 同意, 我同意, 当然, 當然, 当然可以, 批准, 确认, 確認, 嗯, 没错, 沒錯, 请便, 請便
はい, ええ, うん, もちろん, もちろんです, 了解, 了解です, 了解しました, 承知しました, 承知いたしました, 承知です, かしこまりました, 大丈夫, 大丈夫です, いいです, いいですよ, オッケー, オッケーです, オーケー, 承認, 承認します, 賛成, 賛成です, 同意します, その通りです, します, 良いです
네, 예, 응, 물론, 물론이죠, 물론입니다, 좋아요, 좋습니다, 알겠습니다, 알겠어요, 그래요, 그렇게 하세요, 그렇게 해주세요, 맞아요, 맞습니다, 동의합니다, 승인합니다, 승인, 오케이, 확인, 확인했습니다, 괜찮아요, 괜찮습니다, 당연하죠
iya, boleh, baik, baiklah, oke, tentu, tentu saja, setuju, saya setuju, siap, betul, benar, sekarang, oo, opo, sige, siyempre, ndiyo, sawa, hakika
có, vâng, dạ, dạ vâng, được, đồng ý, tôi đồng ý, tất nhiên, chắc chắn, đúng, đúng rồi, duyệt
ใช่, ได้, ได้เลย, ตกลง, โอเค, แน่นอน, เห็นด้วย, อนุมัติ, ยืนยัน
`);

/** All that may stand around a "yes". */
export const AGREEING = madeOnce(() => [...ASSENTING(), ...GO_AHEAD(), ...NO_PROBLEM()]);
