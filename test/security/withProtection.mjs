/** Imported before n8n-core, which reads it once: n8n's own check of the addresses that nodes ask. */
process.env.N8N_SSRF_PROTECTION_ENABLED = 'true';
