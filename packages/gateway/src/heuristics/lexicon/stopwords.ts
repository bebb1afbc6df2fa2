/** Words too common to say what a text is about, folded (lower case, no accents). */
export const STOPWORDS = {
  fr: list(`
    alors afin ainsi apres assez aucun aucune aura auraient aurait auront aussi autre autres aux avait avant avec avez avoir
    avons ayant beaucoup bien bonjour car ce ceci cela celle celles celui cependant ces cet cette ceux chaque chez comme comment
    cordialement dans de depuis des deux devant doit donc dont du elle elles en encore entre est et etaient etait etant
    ete etre eux fait faire faut fois font furent grand ici il ils je jusque la le les leur leurs lors lorsque lui ma madame mais
    malgre meme memes merci mes moi moins mon monsieur ne ni nos notre nous on ont ou par parce parmi pas peu peut peuvent
    plus pour pourquoi pourrait pourriez pouvez pouvons pres puis puisque qu quand que quel quelle quelles quels qui quoi sa sans
    se selon sera seraient serait seront ses si sinon soit sommes son sont sous souvent suis sur ta tandis tant te tel telle
    tes toi ton tous tout toute toutefois toutes tres trop tu un une vers voici voila vont vos votre vous vraiment y
  `),
  en: list(`
    a about above after again against all also am an and any are as at be because been before being below between both but by
    can cannot could did do does doing done down during each few for from further get got had has have having he hello her here
    hers him his how however i if in into is it its itself just let like made make many may me might more most much must my no
    nor not now of off on once one only or other our ours out over own please same she should since so some still such
    than thank thanks that the their theirs them then there these they this those through to too two under until up upon us very was we
    well were what when where which while who whom why will with within without would you your yours
  `),
} as const;

/** Of those, the ones that occur in one of the two languages only: they tell which one a text is in. */
export const TELLTALES = {
  fr: list(`
    afin alors ainsi apres au aucun aucune aussi aux avait avant avec avez avoir avons beaucoup bonjour bonsoir ce ceci cela celle
    celui ces cet cette chez comme cordialement dans de depuis des deux dont du elle elles en encore est et etait ete
    etes etre eux fait faire faut il ils je jusque la le les leur leurs lors lui ma mais merci mes moi moins mon ne ni nos notre
    nous ont ou par parce pas peu peut peux plus pour pourquoi pouvez puis quand que quel quelle quelles quels qui quoi sa sans ses si
    sont sous suis sur svp stp ta tes toi ton tous tout toute toutes tres tu un une vers veuillez voici vos votre vous
    resume redige ecris reponds extrais classe traduis aide note texte
  `),
  en: list(`
    about after all also an and any are at be because been before being between both but by can cannot could did do does for from
    get had has have he hello her here him his how i if in into is it its just let like made make many me might more most
    much must my not now of off once only or our out over own please same she should since so some still such than
    thank thanks that the their them then there these they this those through to too two under until up us very was we were what when
    where which while who why will with within without would you your
    summarize summarise summary draft write reply extract classify translate help email text
  `),
} as const;

function list(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/));
}
