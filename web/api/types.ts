// Generated from the routes: npm run openapi
export interface paths {
    "/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The process runs */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @constant */
                            ok: true;
                        };
                    };
                };
                /** @description invalid */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description internal */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The database answers */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @constant */
                            ok: true;
                        };
                    };
                };
                /** @description invalid */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description internal */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description unavailable */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** This description */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            [key: string]: unknown;
                        };
                    };
                };
                /** @description invalid */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description internal */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        login: string;
                        password: string;
                    };
                };
            };
            responses: {
                /** @description OK */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            login: string;
                            name: string;
                            position?: string;
                            /** Format: email */
                            email?: string;
                            capacity?: string;
                            grants: {
                                /** @enum {string} */
                                role: "officer" | "contributor" | "head" | "reviewer" | "reviewer-head" | "appraiser" | "council" | "leader" | "auditor" | "admin";
                                agency?: string;
                                unit?: string;
                                areas?: string[];
                                /** Format: date-time */
                                from?: string;
                                /** Format: date-time */
                                until?: string;
                            }[];
                            /** Format: date-time */
                            leftAt?: string;
                            revision: number;
                        };
                    };
                };
                /** @description invalid */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description wrong-password */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description internal */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Upload files; one result for each */
        post: {
            parameters: {
                query: {
                    agency: string;
                    sha256: string;
                    again: "true";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "multipart/form-data": {
                        files: string[];
                    };
                };
            };
            responses: {
                /** @description OK */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": ({
                            receipt: {
                                document: string;
                                version: string;
                                code: string;
                                file: {
                                    /** @enum {string} */
                                    role: "main" | "annex";
                                    name: string;
                                    type: string;
                                    size: number;
                                    sha256: string;
                                };
                                /** Format: date-time */
                                at: string;
                            };
                        } | {
                            name: string;
                            problem: {
                                [key: string]: unknown;
                            };
                        })[];
                    };
                };
                /** @description invalid */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description signed-out */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description not-allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description not-found */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description internal */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description quota */
                507: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/versions/{id}/bytes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The untouched original of one file of a version */
        get: {
            parameters: {
                query?: {
                    file?: number;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": string;
                    };
                };
                /** @description invalid */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description signed-out */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description not-allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description not-found */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description wrong-state */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description not-satisfiable */
                416: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description internal */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The working copy, whether it is accepted, and what is missing */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            campaign: string;
                            assignment: string;
                            leaf: string;
                            code: string;
                            agency: string;
                            /** @enum {string} */
                            state: "draft" | "with-head" | "submitted" | "returned";
                            round: number;
                            /** Format: date-time */
                            started?: string;
                            figures: {
                                code: string;
                                value: string;
                                /** @enum {string} */
                                state: "estimate" | "official";
                                source?: {
                                    /** @enum {string} */
                                    kind: "document" | "system";
                                    document?: string;
                                    system?: string;
                                    /** Format: date-time */
                                    at?: string;
                                };
                            }[];
                            handReason?: string;
                            explanation?: string;
                            citations: {
                                key: string;
                                slot: string;
                                document: string;
                                version: string;
                                hashes: string[];
                                pages?: string;
                                section?: string;
                                quote?: string;
                                by: string;
                                /** Format: date-time */
                                at: string;
                            }[];
                            note?: string;
                            revision: number;
                            self?: string;
                            max: string;
                            digest: string;
                            accepted: boolean;
                            gaps: string[];
                        };
                    };
                };
                /** @description invalid */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description signed-out */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description not-allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description not-found */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description internal */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Keep declared figures, score and explanation */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        revision: number;
                        figures?: {
                            code: string;
                            value: string;
                            /** @enum {string} */
                            state: "estimate" | "official";
                            source?: {
                                /** @enum {string} */
                                kind: "document" | "system";
                                document?: string;
                                system?: string;
                                /** Format: date-time */
                                at?: string;
                            };
                        }[];
                        self?: string | null;
                        handReason?: string | null;
                        explanation?: string | null;
                    };
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            campaign: string;
                            assignment: string;
                            leaf: string;
                            code: string;
                            agency: string;
                            /** @enum {string} */
                            state: "draft" | "with-head" | "submitted" | "returned";
                            round: number;
                            /** Format: date-time */
                            started?: string;
                            figures: {
                                code: string;
                                value: string;
                                /** @enum {string} */
                                state: "estimate" | "official";
                                source?: {
                                    /** @enum {string} */
                                    kind: "document" | "system";
                                    document?: string;
                                    system?: string;
                                    /** Format: date-time */
                                    at?: string;
                                };
                            }[];
                            handReason?: string;
                            explanation?: string;
                            citations: {
                                key: string;
                                slot: string;
                                document: string;
                                version: string;
                                hashes: string[];
                                pages?: string;
                                section?: string;
                                quote?: string;
                                by: string;
                                /** Format: date-time */
                                at: string;
                            }[];
                            note?: string;
                            revision: number;
                            self?: string;
                            max: string;
                            digest: string;
                            accepted: boolean;
                            gaps: string[];
                        };
                    };
                };
                /** @description invalid, unreadable-number */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description signed-out */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description not-allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description not-found */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description wrong-state, stale */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description internal */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        trace?: never;
    };
    "/api/v1/assessments/{id}/citations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cite an exact version */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        slot: string;
                        pages?: string;
                        section?: string;
                        quote?: string;
                        revision: number;
                        version: string;
                        key?: string;
                    };
                };
            };
            responses: {
                /** @description OK */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            campaign: string;
                            assignment: string;
                            leaf: string;
                            code: string;
                            agency: string;
                            /** @enum {string} */
                            state: "draft" | "with-head" | "submitted" | "returned";
                            round: number;
                            /** Format: date-time */
                            started?: string;
                            figures: {
                                code: string;
                                value: string;
                                /** @enum {string} */
                                state: "estimate" | "official";
                                source?: {
                                    /** @enum {string} */
                                    kind: "document" | "system";
                                    document?: string;
                                    system?: string;
                                    /** Format: date-time */
                                    at?: string;
                                };
                            }[];
                            handReason?: string;
                            explanation?: string;
                            citations: {
                                key: string;
                                slot: string;
                                document: string;
                                version: string;
                                hashes: string[];
                                pages?: string;
                                section?: string;
                                quote?: string;
                                by: string;
                                /** Format: date-time */
                                at: string;
                            }[];
                            note?: string;
                            revision: number;
                            self?: string;
                            max: string;
                            digest: string;
                            accepted: boolean;
                            gaps: string[];
                        };
                    };
                };
                /** @description invalid */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description signed-out */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description not-allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description not-found */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description wrong-state, stale */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description internal */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{id}/citations/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take a citation away; the document stays */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    key: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        revision: number;
                    };
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            campaign: string;
                            assignment: string;
                            leaf: string;
                            code: string;
                            agency: string;
                            /** @enum {string} */
                            state: "draft" | "with-head" | "submitted" | "returned";
                            round: number;
                            /** Format: date-time */
                            started?: string;
                            figures: {
                                code: string;
                                value: string;
                                /** @enum {string} */
                                state: "estimate" | "official";
                                source?: {
                                    /** @enum {string} */
                                    kind: "document" | "system";
                                    document?: string;
                                    system?: string;
                                    /** Format: date-time */
                                    at?: string;
                                };
                            }[];
                            handReason?: string;
                            explanation?: string;
                            citations: {
                                key: string;
                                slot: string;
                                document: string;
                                version: string;
                                hashes: string[];
                                pages?: string;
                                section?: string;
                                quote?: string;
                                by: string;
                                /** Format: date-time */
                                at: string;
                            }[];
                            note?: string;
                            revision: number;
                            self?: string;
                            max: string;
                            digest: string;
                            accepted: boolean;
                            gaps: string[];
                        };
                    };
                };
                /** @description invalid */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description signed-out */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description not-allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description not-found */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description wrong-state, stale */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description internal */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{id}/presentations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lay it before the head */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        revision: number;
                        note?: string;
                    };
                };
            };
            responses: {
                /** @description OK */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            campaign: string;
                            assignment: string;
                            leaf: string;
                            code: string;
                            agency: string;
                            /** @enum {string} */
                            state: "draft" | "with-head" | "submitted" | "returned";
                            round: number;
                            /** Format: date-time */
                            started?: string;
                            figures: {
                                code: string;
                                value: string;
                                /** @enum {string} */
                                state: "estimate" | "official";
                                source?: {
                                    /** @enum {string} */
                                    kind: "document" | "system";
                                    document?: string;
                                    system?: string;
                                    /** Format: date-time */
                                    at?: string;
                                };
                            }[];
                            handReason?: string;
                            explanation?: string;
                            citations: {
                                key: string;
                                slot: string;
                                document: string;
                                version: string;
                                hashes: string[];
                                pages?: string;
                                section?: string;
                                quote?: string;
                                by: string;
                                /** Format: date-time */
                                at: string;
                            }[];
                            note?: string;
                            revision: number;
                            self?: string;
                            max: string;
                            digest: string;
                            accepted: boolean;
                            gaps: string[];
                        };
                    };
                };
                /** @description invalid */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description signed-out */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description not-allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description not-found */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description wrong-state, stale */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description internal */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        /** Take it back before the head has confirmed */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        revision: number;
                    };
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            campaign: string;
                            assignment: string;
                            leaf: string;
                            code: string;
                            agency: string;
                            /** @enum {string} */
                            state: "draft" | "with-head" | "submitted" | "returned";
                            round: number;
                            /** Format: date-time */
                            started?: string;
                            figures: {
                                code: string;
                                value: string;
                                /** @enum {string} */
                                state: "estimate" | "official";
                                source?: {
                                    /** @enum {string} */
                                    kind: "document" | "system";
                                    document?: string;
                                    system?: string;
                                    /** Format: date-time */
                                    at?: string;
                                };
                            }[];
                            handReason?: string;
                            explanation?: string;
                            citations: {
                                key: string;
                                slot: string;
                                document: string;
                                version: string;
                                hashes: string[];
                                pages?: string;
                                section?: string;
                                quote?: string;
                                by: string;
                                /** Format: date-time */
                                at: string;
                            }[];
                            note?: string;
                            revision: number;
                            self?: string;
                            max: string;
                            digest: string;
                            accepted: boolean;
                            gaps: string[];
                        };
                    };
                };
                /** @description invalid */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description signed-out */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description not-allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description not-found */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description wrong-state, stale */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description internal */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{id}/returns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The head gives it back to the officer */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        revision: number;
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description OK */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            campaign: string;
                            assignment: string;
                            leaf: string;
                            code: string;
                            agency: string;
                            /** @enum {string} */
                            state: "draft" | "with-head" | "submitted" | "returned";
                            round: number;
                            /** Format: date-time */
                            started?: string;
                            figures: {
                                code: string;
                                value: string;
                                /** @enum {string} */
                                state: "estimate" | "official";
                                source?: {
                                    /** @enum {string} */
                                    kind: "document" | "system";
                                    document?: string;
                                    system?: string;
                                    /** Format: date-time */
                                    at?: string;
                                };
                            }[];
                            handReason?: string;
                            explanation?: string;
                            citations: {
                                key: string;
                                slot: string;
                                document: string;
                                version: string;
                                hashes: string[];
                                pages?: string;
                                section?: string;
                                quote?: string;
                                by: string;
                                /** Format: date-time */
                                at: string;
                            }[];
                            note?: string;
                            revision: number;
                            self?: string;
                            max: string;
                            digest: string;
                            accepted: boolean;
                            gaps: string[];
                        };
                    };
                };
                /** @description invalid */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description signed-out */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description not-allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description not-found */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description wrong-state, stale */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description internal */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{id}/reopenings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reopen what was sent, to change it */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        revision: number;
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description OK */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            campaign: string;
                            assignment: string;
                            leaf: string;
                            code: string;
                            agency: string;
                            /** @enum {string} */
                            state: "draft" | "with-head" | "submitted" | "returned";
                            round: number;
                            /** Format: date-time */
                            started?: string;
                            figures: {
                                code: string;
                                value: string;
                                /** @enum {string} */
                                state: "estimate" | "official";
                                source?: {
                                    /** @enum {string} */
                                    kind: "document" | "system";
                                    document?: string;
                                    system?: string;
                                    /** Format: date-time */
                                    at?: string;
                                };
                            }[];
                            handReason?: string;
                            explanation?: string;
                            citations: {
                                key: string;
                                slot: string;
                                document: string;
                                version: string;
                                hashes: string[];
                                pages?: string;
                                section?: string;
                                quote?: string;
                                by: string;
                                /** Format: date-time */
                                at: string;
                            }[];
                            note?: string;
                            revision: number;
                            self?: string;
                            max: string;
                            digest: string;
                            accepted: boolean;
                            gaps: string[];
                        };
                    };
                };
                /** @description invalid */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description signed-out */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description not-allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description not-found */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description wrong-state, stale */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description internal */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{id}/submissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm by name and send */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        revision: number;
                    };
                };
            };
            responses: {
                /** @description OK */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            campaign: string;
                            assignment: string;
                            leaf: string;
                            code: string;
                            agency: string;
                            /** @enum {string} */
                            state: "draft" | "with-head" | "submitted" | "returned";
                            round: number;
                            /** Format: date-time */
                            started?: string;
                            figures: {
                                code: string;
                                value: string;
                                /** @enum {string} */
                                state: "estimate" | "official";
                                source?: {
                                    /** @enum {string} */
                                    kind: "document" | "system";
                                    document?: string;
                                    system?: string;
                                    /** Format: date-time */
                                    at?: string;
                                };
                            }[];
                            handReason?: string;
                            explanation?: string;
                            citations: {
                                key: string;
                                slot: string;
                                document: string;
                                version: string;
                                hashes: string[];
                                pages?: string;
                                section?: string;
                                quote?: string;
                                by: string;
                                /** Format: date-time */
                                at: string;
                            }[];
                            note?: string;
                            revision: number;
                            self?: string;
                            max: string;
                            digest: string;
                            accepted: boolean;
                            gaps: string[];
                        };
                    };
                };
                /** @description invalid */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description signed-out */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description not-allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description not-found */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description wrong-state, stale */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description gaps */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description internal */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{id}/reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accept, or return with a reason, over what was seen */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        revision: number;
                        over: string;
                        /** @enum {string} */
                        outcome: "accept" | "return";
                        reason?: string;
                    };
                };
            };
            responses: {
                /** @description OK */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            campaign: string;
                            assignment: string;
                            leaf: string;
                            code: string;
                            agency: string;
                            /** @enum {string} */
                            state: "draft" | "with-head" | "submitted" | "returned";
                            round: number;
                            /** Format: date-time */
                            started?: string;
                            figures: {
                                code: string;
                                value: string;
                                /** @enum {string} */
                                state: "estimate" | "official";
                                source?: {
                                    /** @enum {string} */
                                    kind: "document" | "system";
                                    document?: string;
                                    system?: string;
                                    /** Format: date-time */
                                    at?: string;
                                };
                            }[];
                            handReason?: string;
                            explanation?: string;
                            citations: {
                                key: string;
                                slot: string;
                                document: string;
                                version: string;
                                hashes: string[];
                                pages?: string;
                                section?: string;
                                quote?: string;
                                by: string;
                                /** Format: date-time */
                                at: string;
                            }[];
                            note?: string;
                            revision: number;
                            self?: string;
                            max: string;
                            digest: string;
                            accepted: boolean;
                            gaps: string[];
                        };
                    };
                };
                /** @description invalid */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description signed-out */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description not-allowed, own-work */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description not-found */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description wrong-state, stale */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description internal */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: never;
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
