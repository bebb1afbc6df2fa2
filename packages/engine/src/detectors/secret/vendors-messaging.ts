import { sampleToken } from './sample.ts';
import { vendorDetector } from './vendor.ts';

/** Keys of mail, chat and telephone services. */
export const messagingKeys = vendorDetector({
  id: 'messaging_keys',
  title: { en: 'Mail and messaging keys', fr: 'Clés de messagerie et de courriel' },
  vendors: [
    {
      type: 'slack_token',
      name: 'Slack token',
      prefixes: [
        'xoxb-',
        'xoxp-',
        'xoxa-',
        'xoxo-',
        'xoxr-',
        'xoxs-',
        'xoxe-',
        'xoxe.',
        'xoxc-',
        'xoxd-',
        'xapp-',
        'xwfp-',
      ],
      token:
        /xox[abcdopres]-[A-Za-z0-9%-]{18,250}|xoxe\.xox[bp]-[A-Za-z0-9-]{20,250}|xapp-\d-[A-Za-z0-9-]{20,250}|xwfp-[A-Za-z0-9-]{20,250}/y,
      sample: `xoxb-${sampleToken('digits', 12)}-${sampleToken('digits', 12, 9)}-${sampleToken('alnum', 24)}`,
    },
    {
      type: 'slack_webhook',
      name: 'Slack webhook',
      prefixes: ['https://hooks.slack.com/'],
      token: /https:\/\/hooks\.slack\.com\/(?:services|workflows|triggers)\/[A-Za-z0-9+/_-]{30,150}/y,
      sample: `https://hooks.slack.com/services/T${sampleToken('upper', 8)}/B${sampleToken('upper', 8, 3)}/${sampleToken('alnum', 24)}`,
    },
    {
      type: 'discord_webhook',
      name: 'Discord webhook',
      prefixes: [
        'https://discord.com/api/webhooks/',
        'https://discordapp.com/api/webhooks/',
        'https://canary.discord.com/api/webhooks/',
      ],
      token: /https:\/\/(?:canary\.)?discord(?:app)?\.com\/api\/webhooks\/\d{16,20}\/[\w-]{50,90}/y,
      sample: `https://discord.com/api/webhooks/${sampleToken('digits', 18)}/${sampleToken('alnum', 68)}`,
    },
    {
      type: 'webhook_url',
      name: 'webhook address',
      prefixes: ['.webhook.office.com/webhookb2/'],
      lead: /https:\/\/[a-z0-9-]{1,50}$/,
      token:
        /\.webhook\.office\.com\/webhookb2\/[\w@-]{60,90}\/IncomingWebhook\/[a-z0-9]{32}\/[\w-]{36}(?:\/[\w-]{20,80})?/y,
      sample: `https://northwind.webhook.office.com/webhookb2/${sampleToken('hex', 8)}-${sampleToken('hex', 4, 2)}-${sampleToken('hex', 4, 3)}-${sampleToken('hex', 4, 4)}-${sampleToken('hex', 12, 5)}@${sampleToken('hex', 8)}-${sampleToken('hex', 4, 2)}-${sampleToken('hex', 4, 3)}-${sampleToken('hex', 4, 4)}-${sampleToken('hex', 12, 5)}/IncomingWebhook/${sampleToken('hex', 32)}/${sampleToken('hex', 8)}-${sampleToken('hex', 4, 2)}-${sampleToken('hex', 4, 3)}-${sampleToken('hex', 4, 4)}-${sampleToken('hex', 12, 5)}`,
    },
    {
      type: 'webhook_url',
      name: 'webhook address',
      prefixes: [
        'https://hooks.zapier.com/hooks/catch/',
        'https://chat.googleapis.com/v1/spaces/',
        'https://hook.eu1.make.com/',
        'https://hook.eu2.make.com/',
        'https://hook.us1.make.com/',
        'https://outlook.office.com/webhook/',
      ],
      token:
        /https:\/\/(?:hooks\.zapier\.com\/hooks\/catch\/\d{4,12}\/\w{5,12}|chat\.googleapis\.com\/v1\/spaces\/[\w-]{6,20}\/messages\?key=[\w-]{30,50}&token=[\w%-]{20,80}|hook\.(?:eu|us)\d\.make\.com\/[a-z0-9]{24,40}|outlook\.office\.com\/webhook\/[\w@/-]{60,220})\/?/y,
      sample: `https://hook.eu1.make.com/${sampleToken('hex', 32)}`,
    },
    {
      type: 'sendgrid_key',
      name: 'SendGrid key',
      prefixes: ['sg.'],
      token: /SG\.[\w-]{16,32}\.[\w-]{16,64}(?![\w-])/y,
      sample: `SG.${sampleToken('alnum', 22)}.${sampleToken('alnum', 43, 3)}`,
    },
    {
      type: 'telegram_token',
      name: 'Telegram bot token',
      prefixes: [':aa'],
      lead: /(?<!\d)\d{8,10}$/,
      token: /:AA[\w-]{30,36}(?![\w-])/y,
      sample: `${sampleToken('digits', 10, 3)}:AA${sampleToken('alnum', 33)}`,
    },
    {
      type: 'mailgun_key',
      name: 'Mailgun key',
      prefixes: ['key-'],
      token: /key-[a-f0-9]{32}(?!\w)/y,
      sample: `key-${sampleToken('hex', 32)}`,
    },
    {
      type: 'brevo_key',
      name: 'Brevo key',
      prefixes: ['xkeysib-', 'xsmtpsib-'],
      token: /x(?:key|smtp)sib-[a-f0-9]{40,80}-[A-Za-z0-9]{12,20}(?!\w)/y,
      sample: `xkeysib-${sampleToken('hex', 64)}-${sampleToken('alnum', 16)}`,
    },
    {
      type: 'resend_key',
      name: 'Resend key',
      prefixes: ['re_'],
      token: /re_(?=[A-Za-z_]{0,30}\d)[A-Za-z0-9]{8}_[A-Za-z0-9]{20,28}(?!\w)/y,
      sample: `re_${sampleToken('alnum', 8)}_${sampleToken('alnum', 24, 3)}`,
    },
    {
      type: 'mapbox_token',
      name: 'Mapbox secret token',
      prefixes: ['sk.eyj'],
      token: /sk\.eyJ[\w-]{40,200}\.[\w-]{20,30}/y,
      sample: `sk.eyJ${sampleToken('alnum', 80)}.${sampleToken('alnum', 22, 3)}`,
    },
    {
      type: 'messagebird_key',
      name: 'Bird key',
      prefixes: ['aksk-'],
      token: /aksk-[A-Za-z0-9]{40,80}/y,
      sample: `aksk-${sampleToken('alnum', 60)}`,
    },
    {
      type: 'facebook_token',
      name: 'Meta access token',
      prefixes: ['eaa'],
      token: /EAA[A-Z][A-Za-z0-9]{80,300}(?!\w)/y,
      sample: `EAAG${sampleToken('alnum', 150)}`,
    },
  ],
});
