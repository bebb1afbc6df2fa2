import type { Detector } from '../detector.ts';
import { massExport } from './intent/mass-export.ts';
import { outOfScope } from './intent/out-of-scope.ts';
import { promptInjection } from './intent/prompt-injection.ts';
import { toxicity } from './intent/toxicity.ts';
import { bankAccount } from './pii/bank-account.ts';
import { dateOfBirth } from './pii/date-of-birth.ts';
import { email } from './pii/email.ts';
import { geo } from './pii/geo.ts';
import { iban } from './pii/iban.ts';
import { ipAddress } from './pii/ip-address.ts';
import { licensePlate } from './pii/license-plate.ts';
import { nationalId } from './pii/national-id.ts';
import { nir } from './pii/nir.ts';
import { paymentCard } from './pii/payment-card.ts';
import { person } from './pii/person.ts';
import { phone } from './pii/phone.ts';
import { postalAddress } from './pii/postal-address.ts';
import { basicAuthUrl } from './secret/basic-auth-url.ts';
import { genericKey } from './secret/generic-key.ts';
import { jwt } from './secret/jwt.ts';
import { password } from './secret/password.ts';
import { privateKey } from './secret/private-key.ts';
import { unprefixedKeys } from './secret/unprefixed.ts';
import { aiKeys } from './secret/vendors-ai.ts';
import { businessKeys } from './secret/vendors-business.ts';
import { cloudKeys } from './secret/vendors-cloud.ts';
import { codeKeys } from './secret/vendors-code.ts';
import { dataKeys } from './secret/vendors-data.ts';
import { messagingKeys } from './secret/vendors-messaging.ts';
import { paymentKeys } from './secret/vendors-payment.ts';
import { health } from './special/health.ts';
import { otherSpecial } from './special/other-special.ts';

/** Every detector of the product. Adding one is a file and a line here. */
export const detectors: readonly Detector[] = [
  person,
  email,
  phone,
  postalAddress,
  iban,
  bankAccount,
  paymentCard,
  nir,
  nationalId,
  dateOfBirth,
  ipAddress,
  licensePlate,
  geo,
  cloudKeys,
  codeKeys,
  aiKeys,
  businessKeys,
  paymentKeys,
  messagingKeys,
  dataKeys,
  unprefixedKeys,
  privateKey,
  jwt,
  basicAuthUrl,
  password,
  genericKey,
  health,
  otherSpecial,
  massExport,
  promptInjection,
  outOfScope,
  toxicity,
];
