/** What is used of the library, which comes without types: Ed25519 (RFC 8032) with a key of 32 and a signature of 64 bytes. */
declare module 'sodium-native' {
	const sodium: {
		crypto_sign_verify_detached(signature: Uint8Array, message: Uint8Array, key: Uint8Array): boolean;
	};
	export default sodium;
}
