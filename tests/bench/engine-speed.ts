import { createEngine, detectors, type Exchange } from '@novacrm/engine';
import { growthOfEngine } from './hostile.ts';

/** Latency of one French business prompt of about 1.5 KB with every detector, and growth on long and hostile texts. Prints JSON. */
const PROMPT = `Bonjour,

Peux-tu préparer un compte rendu de la réunion d'hier avec Mme Sophie Marchand, directrice des achats chez Textiles du Rhône, et M. Karim Haddad, son adjoint ? Ils souhaitent renouveler le contrat cadre avant la fin du trimestre, à condition que nous revoyions la remise accordée sur les volumes supérieurs à 10 000 mètres par an. Sophie a insisté sur la qualité du service après-vente : deux livraisons sont arrivées incomplètes en mars et le transporteur n'a jamais rappelé. Karim propose de passer par un autre prestataire, basé à Villeurbanne, et d'ajouter une pénalité de 2 % par jour de retard dans les conditions générales.

Points à reprendre :
- le devis D-2024-0871 doit être refait avec la nouvelle grille (montant cible : 48 500 € HT) ;
- la facture F-2024-1123 est payée, l'échéance suivante tombe le 15 mai ;
- l'adresse de livraison change : 12 rue des Lilas, 69003 Lyon, quai B, de 8 h à 11 h 30 uniquement ;
- nouveau contact logistique : Julie Perrin, joignable au 06 12 34 56 78 ou à julie.perrin@textiles-rhone.fr.

Merci d'y ajouter un paragraphe sur la certification en cours et sur le calendrier des essais de teinture prévus en juin, sans entrer dans le détail technique. Le ton doit rester cordial mais ferme : nous tenons à ce client depuis 2012, et la direction suit le dossier de près. Termine par une proposition de rendez-vous la semaine prochaine, mardi ou jeudi après-midi, dans leurs locaux ou en visioconférence selon leur préférence.

Cordialement,
Thomas`;

const engine = createEngine({ fingerprintKey: 'bench' });
const exchange = (text: string): Exchange => ({
  channel: 'prompt',
  parts: [{ path: 'text', text }],
  actor: { id: null, roles: [] },
});

function measure(text: string, rounds: number): number[] {
  const input = exchange(text);
  return Array.from({ length: rounds }, () => {
    const started = process.hrtime.bigint();
    engine.analyse(input);
    return Number(process.hrtime.bigint() - started) / 1e6;
  }).sort((a, b) => a - b);
}

function quantile(times: readonly number[], share: number): number {
  return Math.round((times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0) * 1000) / 1000;
}

measure(PROMPT, 3000);
const times = measure(PROMPT, 5000);
const SIZE = Number(process.env['SIZE'] ?? 250_000);
const TRIES = 5;
const growth = Object.fromEntries(growthOfEngine(SIZE, TRIES).map(({ seed, ...growth }) => [seed, growth]));
const million = quantile(measure(PROMPT.repeat(700).slice(0, 1_000_000), 5), 0);
console.log(
  JSON.stringify(
    {
      detectors: detectors.length,
      characters: PROMPT.length,
      findings: engine.analyse(exchange(PROMPT)).findings.length,
      p50: quantile(times, 0.5),
      p99: quantile(times, 0.99),
      oneMegabyteMs: million,
      growthAt: SIZE,
      growth,
    },
    null,
    2,
  ),
);
