import { sampleToken } from './sample.ts';
import { vendorDetector } from './vendor.ts';

/** Keys of payment and commerce services. */
export const paymentKeys = vendorDetector({
  id: 'payment_keys',
  title: { en: 'Payment and commerce keys', fr: 'Clés de paiement et de commerce' },
  vendors: [
    {
      type: 'stripe_key',
      name: 'Stripe secret key',
      prefixes: ['sk_live_', 'sk_test_', 'rk_live_', 'rk_test_', 'whsec_'],
      token: /(?:sk|rk)_(?:live|test)_[A-Za-z0-9]{14,247}(?!\w)|whsec_[A-Za-z0-9+/=]{24,64}/y,
      sample: `sk_live_${sampleToken('alnum', 24)}`,
    },
    {
      type: 'square_key',
      name: 'Square token',
      prefixes: ['sq0atp-', 'sq0csp-', 'eaaa'],
      token: /sq0(?:atp-[\w-]{20,24}|csp-[\w-]{40,46})|EAAA[\w-]{56,64}(?![\w-])/y,
      sample: `sq0csp-${sampleToken('alnum', 43)}`,
    },
    {
      type: 'shopify_token',
      name: 'Shopify token',
      prefixes: ['shpat_', 'shpca_', 'shppa_', 'shpss_', 'shptka_'],
      token: /shp(?:at|ca|pa|ss|tka)_[a-fA-F0-9]{28,36}(?!\w)/y,
      sample: `shpat_${sampleToken('hex', 32)}`,
    },
    {
      type: 'paypal_token',
      name: 'PayPal and Braintree token',
      prefixes: ['access_token$production$', 'access_token$sandbox$'],
      token: /access_token\$(?:production|sandbox)\$[a-z0-9]{16}\$[a-f0-9]{32}(?!\w)/y,
      sample: `access_token$production$${sampleToken('hex', 16)}$${sampleToken('hex', 32, 3)}`,
    },
    {
      type: 'mollie_key',
      name: 'Mollie key',
      prefixes: ['live_', 'test_'],
      token: /(?:live|test)_[A-Za-z0-9]{30}(?!\w)/y,
      sample: `live_${sampleToken('alnum', 30)}`,
    },
    {
      type: 'gocardless_token',
      name: 'GoCardless token',
      prefixes: ['live_', 'sandbox_'],
      token: /(?:live|sandbox)_[\w-]{40}(?![\w-])/y,
      sample: `live_${sampleToken('alnum', 40)}`,
    },
    {
      type: 'klarna_key',
      name: 'Klarna key',
      prefixes: ['klarna_live_api_', 'klarna_test_api_'],
      token: /klarna_(?:live|test)_api_[\w.=+/-]{30,200}/y,
      sample: `klarna_live_api_${sampleToken('alnum', 60)}`,
    },
    {
      type: 'plaid_token',
      name: 'Plaid token',
      prefixes: ['access-production-', 'access-sandbox-', 'access-development-'],
      token: /access-(?:production|sandbox|development)-[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}/y,
      sample: `access-production-${sampleToken('hex', 8)}-${sampleToken('hex', 4, 2)}-${sampleToken('hex', 4, 3)}-${sampleToken('hex', 4, 4)}-${sampleToken('hex', 12, 5)}`,
    },
    {
      type: 'flutterwave_key',
      name: 'Flutterwave key',
      prefixes: ['flwseck-'],
      token: /FLWSECK-[a-zA-Z0-9]{32}-X/y,
      sample: `FLWSECK-${sampleToken('hex', 32)}-X`,
    },
    {
      type: 'shippo_token',
      name: 'Shippo token',
      prefixes: ['shippo_live_', 'shippo_test_'],
      token: /shippo_(?:live|test)_[a-f0-9]{40}(?!\w)/y,
      sample: `shippo_live_${sampleToken('hex', 40)}`,
    },
    {
      type: 'easypost_key',
      name: 'EasyPost key',
      prefixes: ['ezak', 'eztk'],
      token: /EZ[AT]K[A-Za-z0-9]{54}(?!\w)/y,
      sample: `EZAK${sampleToken('alnum', 54)}`,
    },
    {
      type: 'duffel_token',
      name: 'Duffel token',
      prefixes: ['duffel_live_', 'duffel_test_'],
      token: /duffel_(?:live|test)_[\w=-]{43}/y,
      sample: `duffel_live_${sampleToken('alnum', 43)}`,
    },
    {
      type: 'sumup_key',
      name: 'SumUp key',
      prefixes: ['sup_sk_'],
      token: /sup_sk_[A-Za-z0-9]{24,40}(?!\w)/y,
      sample: `sup_sk_${sampleToken('alnum', 32)}`,
    },
  ],
});
