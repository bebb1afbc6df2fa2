import { sampleToken } from './sample.ts';
import { vendorDetector } from './vendor.ts';

/** Keys of cloud platforms and hosting. */
export const cloudKeys = vendorDetector({
  id: 'cloud_keys',
  title: { en: 'Cloud platform keys', fr: 'Clés de plateformes cloud' },
  vendors: [
    {
      type: 'aws_access_key',
      name: 'AWS access key',
      prefixes: ['akia', 'asia', 'abia', 'acca'],
      token: /(?:AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{16}(?![A-Za-z0-9])/y,
      sample: `AKIA${sampleToken('upper', 16)}`,
    },
    {
      type: 'google_api_key',
      name: 'Google API key',
      prefixes: ['aiza'],
      token: /AIza[\w-]{35}(?![\w-])/y,
      sample: `AIza${sampleToken('alnum', 35)}`,
    },
    {
      type: 'google_oauth_secret',
      name: 'Google OAuth secret',
      prefixes: ['gocspx-', 'ya29.'],
      token: /GOCSPX-[\w-]{28}(?![\w-])|ya29\.[\w-]{40,400}/y,
      sample: `GOCSPX-${sampleToken('alnum', 28)}`,
    },
    {
      type: 'azure_storage_key',
      name: 'Azure storage key',
      prefixes: ['accountkey=', 'sharedaccesskey='],
      token: /(?:AccountKey|SharedAccessKey)=[A-Za-z0-9+/]{42,86}={1,2}/y,
      sample: `AccountKey=${sampleToken('base64', 86)}==`,
    },
    {
      type: 'digitalocean_token',
      name: 'DigitalOcean token',
      prefixes: ['dop_v1_', 'doo_v1_', 'dor_v1_'],
      token: /do[opr]_v1_[a-f0-9]{64}(?!\w)/y,
      sample: `dop_v1_${sampleToken('hex', 64)}`,
    },
    {
      type: 'databricks_token',
      name: 'Databricks token',
      prefixes: ['dapi'],
      token: /dapi[a-f0-9]{32}(?:-\d)?(?!\w)/y,
      sample: `dapi${sampleToken('hex', 32)}`,
    },
    {
      type: 'vault_token',
      name: 'HashiCorp Vault token',
      prefixes: ['hvs.', 'hvb.'],
      token: /hv[sb]\.[\w-]{24,300}/y,
      sample: `hvs.${sampleToken('alnum', 95)}`,
    },
    {
      type: 'doppler_token',
      name: 'Doppler token',
      prefixes: ['dp.pt.', 'dp.st.', 'dp.ct.', 'dp.sa.'],
      token: /dp\.(?:pt|st|ct|sa)\.(?:[\w-]{1,40}\.)?[A-Za-z0-9]{40,44}(?!\w)/y,
      sample: `dp.pt.${sampleToken('alnum', 43)}`,
    },
  ],
});
