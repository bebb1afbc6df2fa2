/**
 * Names that are also everyday words, months, places or brands, in one of the two languages.
 * They count as a given name only when capitalised and next to another sign of a person.
 */
export const AMBIGUOUS_NAMES: ReadonlySet<string> = new Set(
  `
aime ambre ange aurore baptiste blanche camille capucine celeste cerise charlotte claire clement colin constance constant desire desiree dominique eve fanny felicite fleur flore florence florent
france francis franck gilles grace guy honore hortense hyacinthe iris ivoire jade jasmine jean jordan lazare line lise lou loup lune lys madeleine major manuel marc marguerite marin marine marion martial martin
max melodie mercedes mercure mirabelle modeste noel octave olive opale oscar paris paule pascale paix parfait perle pierre placide prosper prune quentin reine rene renaud robin romain romane rosalie rose ruby sabine
salomon saturnin sacha severe sidonie soline solene swann sylvestre thais toussaint urbain valentin valentine valere vanille victoire violette virginie vivien
amber april archer art asher ash ashton august austin autumn avery bart basil bay belle ben bill billy blair blake bob bonnie brad brandy brent brook brooke bud buck candy carol chance charity chase chester chip chuck cliff clay clayton cody colt cooper corey court courtney
crystal daisy dale dallas daisy dana dawn dawson dean dee destiny dick dolly don drew duke dusty earl ebony eden ember faith fern flora frank forest gale gay gene genesis ginger glen glory grant guy gypsy hale harmony harper hayden hazel heath heather henry holly honey hope houston hunter
iris ivory ivy jack jackson jasmine jasper jay jean jersey jewel jo jordan joy june justice karat kelly kent kerry kim king kirk kit lacey lake lance lane laurel lee leigh leo leslie lily lincoln logan london love lucky madison major marina mark marsh marshall mason max may melody mercedes
mercy merry mike miles milton misty mitch morgan nelson nick noble norm norman olive opal orlando page paige parker pat patience patty pearl peg penny perry piper poppy porter precious preston prince quincy rain randy ray raven red reed regina rex rich ridge river rob robin rock rod
rocky roman rose rowan roy ruby rusty sage sandy sandra savannah scarlett scout shelby shell sky skip sonny spencer stacy star sterling stone storm sue summer sunny sydney tab taylor teddy terry tiffany tony travis trinity troy tucker tyler van vaughn victor victoria viola violet virginia wade walker warren wayne wells whitney will willow woody wren
ali amin ana aya dan dina hal han ida ira jin kai kay lan lin liv mai mame mei milan mina ming mona noor nour odd ole per pia pal rim rita romy sana santiago sidi sol stan stella stig thi tine ugo una uwe vera via vito wei yao anna-maria asia
said fares anis loan samba julienne rosemary dom mickey alma gaia aura lila bella raja duke mace major romaine penda ida bruce carina corsa alto vita sara elan ori mars avril aout robin lilas violet olympe ulysse hercule apollo phoenix nestor cortana alexa siri watson merlin pascal ruby python java julia scala kelvin celsius newton faraday tempo meline cyan ivan
angel beau bella cruz lupe perla primo reyes reina vida aurora brie bree gil cian ciro clark swan hermine perpetue reyes brooklyn sampo mari meg koji tilda alda crystal krystal isidore rosaria linus kaito dino elvis leny isolde viola victorin oona tavi linux verakiran asha devi usha esi ama ade yaw bola femi uche chima
alpha elite diana delta titan atlas tesla orange carmen clio cleo zoe megane
urs ute udo inga lars jan mel sid tess bert zach ed nell ted eli tom tim sam
chelsea brittany georgia alexandria sienna verona florida india ireland kenya israel jordan lourdes angers laval
 bradford chad preston clifton dayton quincy mari franco lois ion calin nova pino nino chara abbas angelo bahia salem jihad rami ramy sultan sultana mamy mami genet aster alba asuncion carolina dulce german jesus montserrat prudencia remedios rosario trinidad washington wellington wilson pau
mate alla lada vira lasse rune malin malte engin tuba barbe barb cale capucin cadence cherie cherish cherry colombe cristal dahlia dakota devon earnest edelweiss emerald emerson fidele fortunee garland geneva heaven hudson
indiana jarvis marquis marquise matisse maverick merle myrtille oran orion parfaite prudence rosette socrate suze toscane venus wolf zara zephyr zephir saphir normand geordie airelle baba dado
fanta pape blessing boubou amer nadir roma caro charlot clem coco fab flo gab geo jess jul loulou mag mich manu marge mick nat nath oli phil polo raf reg rico sab sal sev stef stu tof val vic
vince viv yaya dave deb gus jeff ken kris len lulu mado mimi momo moh ron russ theo toni tonio lili kader kiki jacquot pierrot polly riri juju popaul misha sasha masha lena vivi titou loris sonora leone natale
felice fortunato santo santos primavera norma novella alonso rocio luz nieves madina medina candide violaine constantine sabra shan tara sierra savana lilou
booker cade calliope chante diamond ebenezer harsh hind holy lacy math mor nabs nada nene oda petri philippine pol prem saki semen serenity shun sloan stormy tad tam tamer tao taos taro terra tiara tor tora tore ur uta wail yen young yoyo shea line germain kip helio henna lino lilo ante aline
myrte vanda val range aren olivier neige clemence matt
`
    .split(/\s+/)
    .filter(Boolean),
);

/** Of these only the ones written small are words: with a capital they are names. */
export const WORDS_WHEN_SMALL: readonly string[] =
  `kip germain aline lacy sloan shea tam olivier neige clemence matt palmer pierce drake sawyer tanner marjolaine dirk doris felicity gloria kitty paddy sherry candela hortensia saber tamer wail holy rama tope vola dong duc harsh yen candida camelia carmine gulden magne semen topi tor carmel cairn calliope cheyenne diamond fay homer lacy lye macha narcisse neige patricien pol privat prunelle romarin rosy satine savanna serenity stormy tad tao terra tiara tressa urbaine victorien bene jib math melo athena hera ares artemis demeter poseidon hades minerva juno jupiter saturn neptune odin thor loki freya hestia eros janus pluton ceres dionysos osiris isis anubis amon
alex ali amin anis baptiste bart ben billy bob bonnie brad brent camille capucine carol caro charlotte clayton clem clement cody colette colin constance corey courtney dan dave deb diana dolly dominique ed eli elliot fab fanny flo flora florent
francis franck gene geo gilles guy harvey hayden heather henry hortense hyacinthe ida jack jackie jasmine jean jeff jess jill jo joe ken kelly kerry kiki kim kirk kris len leo leslie liam lili lily lin lise lou lulu lucky madeleine mado manu marc marguerite marion marshall martin mel melodie
mick mike mimi mitch moe momo moh nat nath nick noor norman nour octave pascal pascale pat patsy paule peggy penny pete phil pierrot polly quentin raf randy ray renaud rene riri rob robin rod romain romane ron rosalie roy russ sabine sacha sally sam sandra sandy sasha seb shelly sid sidonie solene
soline spencer stacy stan stef steph sylvestre swann ted terry tess thais theo tim toby tof tom toni tony tracy travis trevor valentin valentine vic vince violette virginie viv vivien wei wendy whitney yao zac zach zack tam titi billie lola juju yaya lena misha masha stu kader nelson lucas ulysse hercule nina dina romy viola ivan linus lars jay corentin elvis`
    .split(/\s+/)
    .filter(Boolean);
