import { sampleToken } from './sample.ts';
import { vendorDetector } from './vendor.ts';

/** Keys of model providers. */
export const aiKeys = vendorDetector({
  id: 'ai_keys',
  title: { en: 'AI provider keys', fr: 'Clés de fournisseurs d’IA' },
  vendors: [
    {
      type: 'anthropic_key',
      name: 'Anthropic key',
      prefixes: ['sk-ant-'],
      token: /sk-ant-(?:[a-z]{2,8}\d{2}-)?[\w-]{24,200}/y,
      sample: `sk-ant-api03-${sampleToken('alnum', 93)}AA`,
    },
    {
      type: 'openai_key',
      name: 'OpenAI key',
      prefixes: ['sk-', 'sk-proj-', 'sk-svcacct-', 'sk-admin-'],
      token: /sk-(?:(?:proj|svcacct|admin|None)-[\w-]{20,200}|(?!ant-|or-)[A-Za-z0-9]{32,64}(?![\w-]))/y,
      sample: `sk-proj-${sampleToken('alnum', 48)}`,
    },
    {
      type: 'huggingface_token',
      name: 'Hugging Face token',
      prefixes: ['hf_', 'api_org_'],
      token: /hf_[A-Za-z0-9]{30,40}(?!\w)|api_org_[A-Za-z0-9]{34}(?!\w)/y,
      sample: `hf_${sampleToken('alnum', 34)}`,
    },
    {
      type: 'groq_key',
      name: 'Groq key',
      prefixes: ['gsk_'],
      token: /gsk_[A-Za-z0-9]{48,56}(?!\w)/y,
      sample: `gsk_${sampleToken('alnum', 52)}`,
    },
    {
      type: 'replicate_token',
      name: 'Replicate token',
      prefixes: ['r8_'],
      token: /r8_[A-Za-z0-9]{37,40}(?!\w)/y,
      sample: `r8_${sampleToken('alnum', 37)}`,
    },
    {
      type: 'perplexity_key',
      name: 'Perplexity key',
      prefixes: ['pplx-'],
      token: /pplx-[A-Za-z0-9]{40,60}(?!\w)/y,
      sample: `pplx-${sampleToken('alnum', 48)}`,
    },
    {
      type: 'xai_key',
      name: 'xAI key',
      prefixes: ['xai-'],
      token: /xai-[A-Za-z0-9]{70,90}(?!\w)/y,
      sample: `xai-${sampleToken('alnum', 80)}`,
    },
  ],
});
