import { sampleToken } from './sample.ts';
import { vendorDetector } from './vendor.ts';

/** Tokens of code hosting, package registries and delivery. */
export const codeKeys = vendorDetector({
  id: 'code_keys',
  title: { en: 'Code hosting and registry tokens', fr: 'Jetons de forges et de registres' },
  vendors: [
    {
      type: 'github_token',
      name: 'GitHub token',
      prefixes: ['ghp_', 'gho_', 'ghu_', 'ghs_', 'ghr_', 'github_pat_'],
      token: /gh[pousr]_[A-Za-z0-9]{36,251}(?!\w)|github_pat_\w{40,244}/y,
      sample: `ghp_${sampleToken('alnum', 36)}`,
    },
    {
      type: 'gitlab_token',
      name: 'GitLab token',
      prefixes: [
        'glpat-',
        'gldt-',
        'glrt-',
        'glcbt-',
        'glptt-',
        'glsoat-',
        'glft-',
        'glimt-',
        'glagent-',
        'gloas-',
        'gr1348941',
      ],
      token: /gl(?:pat|dt|rt|cbt|ptt|soat|ft|imt|agent|oas)-[\w.-]{20,300}|GR1348941[\w-]{20}/y,
      sample: `glpat-${sampleToken('alnum', 20)}`,
    },
    {
      type: 'npm_token',
      name: 'npm token',
      prefixes: ['npm_'],
      token: /npm_[A-Za-z0-9]{36}(?!\w)/y,
      sample: `npm_${sampleToken('alnum', 36)}`,
    },
    {
      type: 'pypi_token',
      name: 'PyPI token',
      prefixes: ['pypi-'],
      token: /pypi-[\w-]{50,300}/y,
      sample: `pypi-AgEIcHlwaS5vcmc${sampleToken('alnum', 60)}`,
    },
    {
      type: 'docker_token',
      name: 'Docker Hub token',
      prefixes: ['dckr_pat_', 'dckr_oat_'],
      token: /dckr_[po]at_[\w-]{27,60}/y,
      sample: `dckr_pat_${sampleToken('alnum', 27)}`,
    },
    {
      type: 'atlassian_token',
      name: 'Atlassian token',
      prefixes: ['atatt3', 'atctt3'],
      token: /AT[AC]TT3[\w=-]{60,300}/y,
      sample: `ATATT3${sampleToken('alnum', 186)}`,
    },
    {
      type: 'sentry_token',
      name: 'Sentry token',
      prefixes: ['sntrys_', 'sntryu_'],
      token: /sntrys_[\w+/=]{40,300}|sntryu_[a-f0-9]{64}/y,
      sample: `sntryu_${sampleToken('hex', 64)}`,
    },
    {
      type: 'grafana_token',
      name: 'Grafana token',
      prefixes: ['glsa_', 'glc_'],
      token: /glsa_[A-Za-z0-9]{32}_[A-Fa-f0-9]{8}|glc_[A-Za-z0-9+/=]{32,300}/y,
      sample: `glsa_${sampleToken('alnum', 32)}_${sampleToken('hex', 8)}`,
    },
    {
      type: 'newrelic_key',
      name: 'New Relic key',
      prefixes: ['nrak-', 'nrii-'],
      token: /NRAK-[A-Z0-9]{27}(?!\w)|NRII-[\w-]{32}/y,
      sample: `NRAK-${sampleToken('upper', 27)}`,
    },
    {
      type: 'postman_key',
      name: 'Postman key',
      prefixes: ['pmak-'],
      token: /PMAK-[a-f0-9]{24}-[a-f0-9]{34}/y,
      sample: `PMAK-${sampleToken('hex', 24)}-${sampleToken('hex', 34)}`,
    },
    {
      type: 'age_secret_key',
      name: 'age secret key',
      prefixes: ['age-secret-key-1'],
      token: /AGE-SECRET-KEY-1[QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L]{58}/y,
      sample: `AGE-SECRET-KEY-1${'QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7LQPZRY9X8GF2TVDW0S3JN54KHCE'}`,
    },
  ],
});
