/** The shape of a value and nothing of it; a person keeps their initial so that a reader can tell mentions apart. */
export function maskOf(type: string, value: string): string {
  if (type === 'person') return initial(value);
  return SHAPES[type] ?? '••••••••';
}

const SHAPES: Record<string, string> = {
  email: '••••@••••',
  phone: '+•• •• •• ••',
  postal_address: '•• •••• ••••• ••••',
  iban: '•••• •••• •••• ••••',
  bank_account: '••••• ••••• •••••••',
  payment_card: '•••• •••• •••• ••••',
  nir: '• •• •• •• ••• •••',
  date_of_birth: '••/••/••••',
  ip_address: '•••.•••.•••.•••',
  license_plate: '••-•••-••',
  geo: '••.••••, ••.••••',
  basic_auth_url: '••••://••••:••••@••••',
  private_key_pem: '-----BEGIN •••• KEY-----',
  ssh_private_key: '-----BEGIN •••• KEY-----',
};

function initial(value: string): string {
  const first = value.codePointAt(0);
  return value.length < 4 || first === undefined ? '•••' : `${String.fromCodePoint(first)}•••`;
}
