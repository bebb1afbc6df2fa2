export type OfferKey =
  'rollout' | 'aiCompliance' | 'migration' | 'training' | 'integration' | 'audit' | 'support' | 'renewal';

/** Something the demo company sells, with what people say about it. */
export interface Offer {
  /** As the object of a sentence, with its article. */
  offer: string;
  /** French: contracted with "de". English: the bare noun. */
  ofOffer: string;
  /** Names of deals. */
  titles: readonly string[];
  /** Why somebody wants it; whole sentences. */
  needs: readonly string[];
  /** What holds them back. */
  worries: readonly string[];
  /** What happens now. */
  nexts: readonly string[];
}
