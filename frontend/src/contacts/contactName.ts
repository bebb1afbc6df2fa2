interface Named {
  first_name: string | null;
  last_name: string | null;
}

/** First and last name, as far as they are known; empty when neither is. */
export function contactName({ first_name, last_name }: Named): string {
  return [first_name, last_name]
    .map((part) => part?.trim())
    .filter(Boolean)
    .join(' ');
}
