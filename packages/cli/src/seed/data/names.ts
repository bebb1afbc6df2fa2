/** Everyday names; people of the demo are made by combining them and resemble nobody on purpose. */
export const FRENCH_FIRST_NAMES = {
  f: list(`
  Agathe, Aïcha, Anaïs, Béatrice, Capucine, Carole, Céline, Chloé, Coralie, Delphine, Élodie, Fatou, Florence,
  Gaëlle, Inès, Isabelle, Jeanne, Karine, Laetitia, Leïla, Lise, Manon, Marion, Mélanie, Myriam, Nadège,
  Noémie, Océane, Pauline, Sabrina, Solène, Valérie, Yasmine
`),
  m: list(`
  Adrien, Alexis, Amadou, Antoine, Bastien, Benoît, Cédric, Clément, Damien, Driss, Édouard, Fabien, Florian,
  Gaël, Grégory, Guillaume, Ismaël, Jérémy, Julien, Karim, Loïc, Mathieu, Maxence, Mehdi, Nicolas, Olivier,
  Quentin, Rachid, Rémi, Sylvain, Thibault, Vincent, Yann
`),
};

export const FRENCH_LAST_NAMES = list(`
  Abadie, Alarcon, Ameline, Arnoux, Aubertin, Balland, Barthel, Bazin, Beaulieu, Belkacem, Benhamou, Bertholet,
  Bessière, Blanchet, Boissel, Bonnard, Bouvier, Brunel, Cadiou, Caillaud, Camara, Carlier, Cazenave, Chabrol,
  Charpin, Chauvet, Cissé, Coquelin, Cordier, Cottin, Crouzet, Da Silva, Darmon, Decroix, Delahaye, Delmas,
  Desbois, Diallo, Doucet, Dufresne, Dumoulin, Esnault, Escoffier, Fabre, Faucher, Ferrand, Fontanel, Fouquet,
  Gaillard, Garrigue, Gauthier, Gentil, Girardot, Granier, Grimaud, Guérin, Guibert, Haddad, Hamelin,
  Hennequin, Hervé, Hoang, Huguet, Imbert, Jacquet, Jaouen, Jourdan, Kaci, Keita, Labbé, Lacombe, Laborde,
  Lasserre, Le Bihan, Le Gall, Lecomte, Lemoine, Leroux, Lhermitte, Loiseau, Macé, Maillot, Mansouri, Marcelin,
  Masson, Mercier, Meunier, Michelet, Moreau, Navarro, Nguyen, Noguès, Ollivier, Ouali, Pasquier, Paulin,
  Pelletier, Perrot, Picard, Poirier, Prévost, Quéré, Ragot, Ravel, Rebière, Renaudin, Rigal, Rivoire,
  Robillard, Sabatier, Saunier, Schneider, Seguin, Sorel, Tessier, Thévenot, Tournier, Traoré, Vasseur,
  Verdier, Vidal, Viguier, Weber, Zeller
`);

export const ENGLISH_FIRST_NAMES = {
  f: list(`
  Abigail, Amara, Beatrice, Bethan, Charlotte, Chloe, Eilidh, Ellen, Fiona, Freya, Grace, Hannah, Harriet,
  Imogen, Jasmine, Joanna, Kirsty, Megan, Nadia, Naomi, Olivia, Priya, Rosalind, Ruth, Shanice, Tamsin, Zara
`),
  m: list(`
  Aidan, Alistair, Arjun, Ben, Callum, Daniel, Dominic, Edward, Euan, Gareth, George, Haroon, Jamal, Joseph,
  Kieran, Lewis, Marcus, Nathan, Owen, Patrick, Rhys, Rory, Samuel, Stephen, Tobias, Wesley
`),
};

export const ENGLISH_LAST_NAMES = list(`
  Abbott, Adeyemi, Ainsworth, Ashdown, Atherton, Bamford, Barlow, Bashir, Begum, Birtwell, Blakeley, Bowden,
  Bradbury, Brennan, Burnside, Cartwright, Chadwick, Chaudhry, Clegg, Colclough, Cresswell, Crowther,
  Dalgleish, Dawes, Dunmore, Eastwood, Ellison, Farrant, Fairclough, Fenton, Galbraith, Garside, Gill, Greaves,
  Hadley, Halliwell, Hargreave, Haworth, Hepworth, Holroyd, Hussain, Iqbal, Jessop, Kapoor, Kershaw, Lister,
  Lockwood, MacLeish, Maddox, Marsden, McAllister, Mistry, Naylor, Nwosu, Oakes, Okafor, Ormerod, Palin,
  Pemberton, Pickering, Pritchard, Quayle, Radcliffe, Redfern, Rowntree, Sandhu, Selwyn, Shaw, Standish,
  Sutcliffe, Tattersall, Thackray, Trevelyan, Uttley, Varley, Wainwright, Whitaker, Winstanley, Wolfenden,
  Yarwood
`);

/** Feminine, masculine. */
export const FRENCH_JOBS: Record<'client' | 'other', readonly (readonly [string, string])[]> = {
  client: [
    ['Directrice commerciale', 'Directeur commercial'],
    ['Responsable informatique', 'Responsable informatique'],
    ['Déléguée à la protection des données', 'Délégué à la protection des données'],
    ['Responsable de l’administration des ventes', 'Responsable de l’administration des ventes'],
    ['Directrice générale', 'Directeur général'],
    ['Cheffe de projet', 'Chef de projet'],
    ['Acheteuse', 'Acheteur'],
    ['Contrôleuse de gestion', 'Contrôleur de gestion'],
    ['Responsable relation client', 'Responsable relation client'],
    ['Directrice administrative et financière', 'Directeur administratif et financier'],
    ['Responsable marketing', 'Responsable marketing'],
    ['Secrétaire générale', 'Secrétaire général'],
  ],
  other: [
    ['Gérante', 'Gérant'],
    ['Responsable de compte', 'Responsable de compte'],
    ['Assistante de direction', 'Assistant de direction'],
    ['Directrice technique', 'Directeur technique'],
    ['Consultante', 'Consultant'],
    ['Comptable', 'Comptable'],
  ],
};

export const ENGLISH_JOBS: Record<'client' | 'other', readonly string[]> = {
  client: [
    'Sales director',
    'Head of IT',
    'Data protection officer',
    'Sales operations manager',
    'Managing director',
    'Project manager',
    'Procurement manager',
    'Finance director',
    'Customer service manager',
    'Operations director',
    'Marketing manager',
    'Company secretary',
  ],
  other: [
    'Managing partner',
    'Account manager',
    'Office manager',
    'Technical director',
    'Consultant',
    'Accounts assistant',
  ],
};

function list(text: string): readonly string[] {
  return text.split(',').map((name) => name.trim());
}
