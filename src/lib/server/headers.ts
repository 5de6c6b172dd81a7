/**
 * What every answer carries, also a refusal and a file. A stricter referrer policy would make browsers send forms with
 * `Origin: null`, which the framework must refuse. Pages put their own content policy over the one here, which allows
 * nothing but the style of the page that says what went wrong.
 */
export const securityHeaders: Readonly<Record<string, string>> = {
	'content-security-policy': "default-src 'none'; style-src 'self'; frame-ancestors 'none'",
	'cross-origin-opener-policy': 'same-origin',
	'cross-origin-resource-policy': 'same-origin',
	'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
	'referrer-policy': 'same-origin',
	'x-content-type-options': 'nosniff'
};
