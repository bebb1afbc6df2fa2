/** What follows "password is" or "mot de passe :" when no password follows. Plain. */
const WORDS = new Set(
  `required requis obligatoire optional optionnel facultatif mandatory necessary necessaire needed expired expire incorrect wrong invalid invalide faux bon correct valid valable
  oublie forgotten perdu lost changed change modifie modified reset reinitialise envoye sent stored stocke too trop not pas unknown inconnu hashed hache chiffre crypte encrypted safe secure sur
  strong fort robuste weak faible ok same meme identique the le la les un une des du de a an in dans on being missing manquant empty vide nul null nil none undefined true false string str text texte
  confidentiel confidential secret personnel personal never jamais toujours always important unique bientot soon deja already compromis compromised protege protected bloque locked actif active inactif
  public prive private very tres plus more moins less celui what ce cela ca that this dans about also aussi et and or ou votre your mon my son his her leur their notre our at au aux compose made
  generated genere different visible masque hidden here ici below above ci-dessous ci-dessus ci-joint attached obsolete case sensible sensitive entre between par by sous under with avec sans without
  from depuis for pour if si quand when as comme all tous tout nothing rien something quelque demande asked requested disponible available introuvable unavailable nouveau new old ancien simple complexe
  complex long longer court short enough assez suffisant insuffisant verifie checked accepte accepted refuse rejected tested impossible possible inchange unchanged default defaut fini done gere
  managed broken stolen vole pirate leaked fuite shared partage temporaire temporary provisoire initial commun commune admin password passwd motdepasse mdp login identifiant username user email mail
  valider submit annuler cancel connexion connecter confirmer confirm continuer continue suivant next creer create ouvert open ferme closed correcte facile easy difficile hard mauvais bad good great fine
  it its he she they we you je tu il elle nous vous ils elles qui que who which where ou voir see ask demander contactez contact cliquez click merci thanks please svp urgent secours test
  minimum maximum min max caracteres characters char varchar password() bool boolean int integer number object array any void type varchar2 bytes bytea binary input field champ value valeur
  keepass lastpass 1password bitwarden dashlane vault ldap sso oauth oauth2 saml bcrypt argon2 pbkdf2 scrypt sha1 sha256 sha-256 sha512 md5 aes-256 2fa mfa otp totp b2b n/a na tbd todo idem`
    .split(/\s+/)
    .filter(Boolean),
);
const PREDICATE_ENDING =
  /(?:ed|ing|able|ible|ful|less|ous|ive|ical|ally|ly|ment|tion|ique|aire|eux|euse|ees?|ent|ant|ante|if|el|elle|iel)$/;

/** Whether a bare word speaks about a password instead of being one. */
export function speaksAbout(word: string): boolean {
  const bare = word.replace(/[.,;:!?'"]{1,4}$/, '');
  return (
    WORDS.has(bare) ||
    /^(?:min|max)(?:imum|imale?s?|imaux|i|\d{1,3}|_?len\w{0,5}|_\w{1,20})?$/.test(bare) ||
    /^(?:[lndsmtj]|qu)'/.test(bare)
  );
}

/** Adjectives and participles, by their endings: "le mot de passe est introuvable", "the password is expiring". */
export function isPredicate(written: string, plain: string, by: 'sign' | 'verb' | 'neighbour'): boolean {
  return /[éè]e?s?$/.test(written) || (by === 'sign' ? /[^e]ed$/ : PREDICATE_ENDING).test(plain);
}
