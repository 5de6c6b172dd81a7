/**
 * What every answer carries, also a refusal and a file. A stricter referrer policy would make browsers send forms with
 * `Origin: null`, which the framework must refuse; pages put their own content policy over the one here, which allows nothing.
 */
export const securityHeaders: Readonly<Record<string, string>> = {
	'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
	'cross-origin-opener-policy': 'same-origin',
	'cross-origin-resource-policy': 'same-origin',
	'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
	'referrer-policy': 'same-origin',
	'x-content-type-options': 'nosniff'
};
