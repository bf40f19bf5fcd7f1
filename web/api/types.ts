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
                400: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
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
        /** Database, store, disk and converters were tried just now */
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
                            parts: {
                                part: string;
                                ok: boolean;
                                sentence: string;
                            }[];
                        };
                    };
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
                /** @description unavailable */
                503: components["responses"]["Problem"];
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
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Times, queues and the process, for Prometheus with its token */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The ETag of what you have */
                    "If-None-Match"?: string;
                    /** @description One range of bytes, e.g. bytes=0-1023 */
                    Range?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        /** @description Changes whenever the content does */
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": string;
                    };
                };
                /** @description The part asked for */
                206: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": string;
                    };
                };
                /** @description What you have is current */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description not-satisfiable */
                416: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
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
                400: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
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
    "/api/v1/people/{id}/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A one-time link to set the password; the one before it ends */
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
                            path: string;
                            /** Format: date-time */
                            until: string;
                            revision: number;
                        };
                    };
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description stale, wrong-state */
                409: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
                /** @description disk-full */
                507: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whom a one-time link is for */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    token: string;
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
                            name: string;
                            login: string;
                        };
                    };
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description expired */
                410: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
            };
        };
        put?: never;
        /** Set the password by a one-time link */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    token: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
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
                            name: string;
                            login: string;
                        };
                    };
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description expired */
                410: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
                /** @description disk-full */
                507: components["responses"]["Problem"];
            };
        };
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
                        };
                    };
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description wrong-password */
                401: components["responses"]["Problem"];
                /** @description too-many */
                429: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
            };
        };
        /** Sign out */
        delete: {
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
                400: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Exchange the refresh token for the next */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                201: {
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
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in, in whose name, and what the menu shows */
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
                            person: {
                                id: string;
                                login: string;
                                name: string;
                                position?: string;
                                /** Format: email */
                                email?: string;
                                capacity?: string;
                            };
                            grants: {
                                /** @enum {string} */
                                role: "officer" | "contributor" | "head" | "reviewer" | "reviewer-head" | "appraiser" | "council" | "leader" | "auditor" | "admin";
                                areas?: string[];
                                /** Format: date-time */
                                from?: string;
                                /** Format: date-time */
                                until?: string;
                                agency?: {
                                    id: string;
                                    code: string;
                                    name: string;
                                    short: string;
                                };
                                unit?: string;
                            }[];
                            may: ("people.invite" | "people.manage" | "people.read" | "tokens.manage" | "agencies.manage" | "agencies.read" | "sets.manage" | "sets.read" | "campaigns.manage" | "campaigns.read" | "calendar.manage" | "templates.manage" | "assignments.hand" | "documents.upload" | "documents.withdraw" | "documents.release" | "documents.read" | "assessments.read" | "assessments.work" | "assessments.cite" | "assessments.save" | "assessments.present" | "assessments.submit" | "assessments.review" | "assessments.queue" | "board.read" | "collections.design" | "collections.fill" | "collections.read" | "requests.discuss" | "opinions.read" | "opinions.record" | "appraisals.read" | "appraisals.manage" | "appraisals.judge" | "appraisals.answer" | "appraisals.sit" | "ministry.read" | "ministry.answer" | "ministry.manage" | "letters.read" | "letters.make" | "ministry.enter" | "results.read" | "results.manage" | "dossiers.read" | "dossiers.build" | "packages.read" | "packages.propose" | "packages.approve" | "packages.seal" | "packages.link" | "reminders.read" | "reminders.send" | "history.read")[];
                            /** Format: date-time */
                            now: string;
                            isDemo: boolean;
                            isScanned: boolean;
                        };
                    };
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
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
    "/api/v1/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change the own password */
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
                        old: string;
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
                            /** @constant */
                            ok: true;
                        };
                    };
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out, wrong-password */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description stale */
                409: components["responses"]["Problem"];
                /** @description too-many */
                429: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** People by name, a page at a time; `q` finds with and without diacritics */
        get: {
            parameters: {
                query?: {
                    q?: string;
                    agency?: string;
                    role?: "officer" | "contributor" | "head" | "reviewer" | "reviewer-head" | "appraiser" | "council" | "leader" | "auditor" | "admin";
                    left?: "true";
                    after?: string;
                    limit?: number;
                };
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
                            rows: {
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
                                /** @constant */
                                isService?: true;
                                /** Format: date-time */
                                leftAt?: string;
                                revision: number;
                                hasPassword: boolean;
                                /** Format: date-time */
                                invitedUntil?: string;
                            }[];
                            total: number;
                            next?: string;
                        };
                    };
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
            };
        };
        put?: never;
        /** Add a person; an invitation lets them set a password. `isService`: a machine that acts by tokens */
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
                        /** @constant */
                        isService?: true;
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
                            /** @constant */
                            isService?: true;
                            /** Format: date-time */
                            leftAt?: string;
                            revision: number;
                            hasPassword: boolean;
                            /** Format: date-time */
                            invitedUntil?: string;
                            sessions: {
                                id: string;
                                /** Format: date-time */
                                at: string;
                                /** Format: date-time */
                                rotatedAt: string;
                                address: string;
                                agent: string;
                            }[];
                            tasks: {
                                assignment: string;
                                campaign: string;
                                agency: {
                                    id: string;
                                    short: string;
                                };
                                leaf: string;
                                code: string;
                                name: string;
                                /** Format: date-time */
                                due: string;
                                workingDaysLeft: number;
                            }[];
                        };
                    };
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description duplicate */
                409: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
                /** @description disk-full */
                507: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One person, with the open work handed to them by name */
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
                            /** @constant */
                            isService?: true;
                            /** Format: date-time */
                            leftAt?: string;
                            revision: number;
                            hasPassword: boolean;
                            /** Format: date-time */
                            invitedUntil?: string;
                            sessions: {
                                id: string;
                                /** Format: date-time */
                                at: string;
                                /** Format: date-time */
                                rotatedAt: string;
                                address: string;
                                agent: string;
                            }[];
                            tasks: {
                                assignment: string;
                                campaign: string;
                                agency: {
                                    id: string;
                                    short: string;
                                };
                                leaf: string;
                                code: string;
                                name: string;
                                /** Format: date-time */
                                due: string;
                                workingDaysLeft: number;
                            }[];
                        };
                    };
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change name, position, e-mail, capacity or grants; other grants end the sessions */
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
                        name?: string;
                        position?: string | null;
                        email?: string | null;
                        capacity?: string | null;
                        grants?: {
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
                            /** @constant */
                            isService?: true;
                            /** Format: date-time */
                            leftAt?: string;
                            revision: number;
                            hasPassword: boolean;
                            /** Format: date-time */
                            invitedUntil?: string;
                            sessions: {
                                id: string;
                                /** Format: date-time */
                                at: string;
                                /** Format: date-time */
                                rotatedAt: string;
                                address: string;
                                agent: string;
                            }[];
                            tasks: {
                                assignment: string;
                                campaign: string;
                                agency: {
                                    id: string;
                                    short: string;
                                };
                                leaf: string;
                                code: string;
                                name: string;
                                /** Format: date-time */
                                due: string;
                                workingDaysLeft: number;
                            }[];
                        };
                    };
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description stale, wrong-state */
                409: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
                /** @description disk-full */
                507: components["responses"]["Problem"];
            };
        };
        trace?: never;
    };
    "/api/v1/people/{id}/departure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Somebody leaves: sessions end, nothing of theirs changes; says what work to hand over */
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
                            /** @constant */
                            isService?: true;
                            /** Format: date-time */
                            leftAt?: string;
                            revision: number;
                            hasPassword: boolean;
                            /** Format: date-time */
                            invitedUntil?: string;
                            sessions: {
                                id: string;
                                /** Format: date-time */
                                at: string;
                                /** Format: date-time */
                                rotatedAt: string;
                                address: string;
                                agent: string;
                            }[];
                            tasks: {
                                assignment: string;
                                campaign: string;
                                agency: {
                                    id: string;
                                    short: string;
                                };
                                leaf: string;
                                code: string;
                                name: string;
                                /** Format: date-time */
                                due: string;
                                workingDaysLeft: number;
                            }[];
                        };
                    };
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description stale, wrong-state */
                409: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
                /** @description disk-full */
                507: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End every session of a person, and the tokens of a machine */
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
                            /** @constant */
                            isService?: true;
                            /** Format: date-time */
                            leftAt?: string;
                            revision: number;
                            hasPassword: boolean;
                            /** Format: date-time */
                            invitedUntil?: string;
                            sessions: {
                                id: string;
                                /** Format: date-time */
                                at: string;
                                /** Format: date-time */
                                rotatedAt: string;
                                address: string;
                                agent: string;
                            }[];
                            tasks: {
                                assignment: string;
                                campaign: string;
                                agency: {
                                    id: string;
                                    short: string;
                                };
                                leaf: string;
                                code: string;
                                name: string;
                                /** Format: date-time */
                                due: string;
                                workingDaysLeft: number;
                            }[];
                        };
                    };
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description stale */
                409: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
                /** @description disk-full */
                507: components["responses"]["Problem"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Somebody comes back, with what they could do before */
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
                            /** @constant */
                            isService?: true;
                            /** Format: date-time */
                            leftAt?: string;
                            revision: number;
                            hasPassword: boolean;
                            /** Format: date-time */
                            invitedUntil?: string;
                            sessions: {
                                id: string;
                                /** Format: date-time */
                                at: string;
                                /** Format: date-time */
                                rotatedAt: string;
                                address: string;
                                agent: string;
                            }[];
                            tasks: {
                                assignment: string;
                                campaign: string;
                                agency: {
                                    id: string;
                                    short: string;
                                };
                                leaf: string;
                                code: string;
                                name: string;
                                /** Format: date-time */
                                due: string;
                                workingDaysLeft: number;
                            }[];
                        };
                    };
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description stale, wrong-state */
                409: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
                /** @description disk-full */
                507: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agencies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All agencies by name, also those that ended */
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
                            agencies: {
                                id: string;
                                code: string;
                                name: string;
                                short: string;
                                kind: string;
                                symbol: string;
                                /** Format: date */
                                validFrom: string;
                                /** Format: date */
                                validTo?: string;
                                successors: string[];
                                units: {
                                    key: string;
                                    name: string;
                                    /** Format: date */
                                    validTo?: string;
                                }[];
                                isHomeAffairs: boolean;
                                isIssuerOnly: boolean;
                                revision: number;
                            }[];
                        };
                    };
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
            };
        };
        put?: never;
        /** Add an agency */
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
                        code: string;
                        name: string;
                        short: string;
                        kind: string;
                        symbol: string;
                        /** Format: date */
                        validFrom: string;
                        /** Format: date */
                        validTo?: string;
                        /** @default [] */
                        successors?: string[];
                        /** @default [] */
                        units?: {
                            key: string;
                            name: string;
                            /** Format: date */
                            validTo?: string;
                        }[];
                        /** @default false */
                        isHomeAffairs?: boolean;
                        /** @default false */
                        isIssuerOnly?: boolean;
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
                            code: string;
                            name: string;
                            short: string;
                            kind: string;
                            symbol: string;
                            /** Format: date */
                            validFrom: string;
                            /** Format: date */
                            validTo?: string;
                            successors: string[];
                            units: {
                                key: string;
                                name: string;
                                /** Format: date */
                                validTo?: string;
                            }[];
                            isHomeAffairs: boolean;
                            isIssuerOnly: boolean;
                            revision: number;
                        };
                    };
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description duplicate */
                409: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
                /** @description disk-full */
                507: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agencies/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change an agency, end it, name its successors; null takes the last day away */
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
                        code?: string;
                        name?: string;
                        short?: string;
                        kind?: string;
                        symbol?: string;
                        /** Format: date */
                        validFrom?: string;
                        units?: {
                            key: string;
                            name: string;
                            /** Format: date */
                            validTo?: string;
                        }[];
                        revision: number;
                        validTo?: string | null;
                        successors?: string[];
                        isHomeAffairs?: boolean;
                        isIssuerOnly?: boolean;
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
                            code: string;
                            name: string;
                            short: string;
                            kind: string;
                            symbol: string;
                            /** Format: date */
                            validFrom: string;
                            /** Format: date */
                            validTo?: string;
                            successors: string[];
                            units: {
                                key: string;
                                name: string;
                                /** Format: date */
                                validTo?: string;
                            }[];
                            isHomeAffairs: boolean;
                            isIssuerOnly: boolean;
                            revision: number;
                        };
                    };
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description stale, duplicate */
                409: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
                /** @description disk-full */
                507: components["responses"]["Problem"];
            };
        };
        trace?: never;
    };
    "/api/v1/agencies/{id}/succession": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A merger or another name: the body ends, others follow, its people go along; `check` only says who */
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
                        /** Format: date */
                        on: string;
                        /** @default [] */
                        successors?: string[];
                        body?: {
                            code: string;
                            name: string;
                            short: string;
                            kind: string;
                            symbol: string;
                            /** @default [] */
                            units?: {
                                key: string;
                                name: string;
                                /** Format: date */
                                validTo?: string;
                            }[];
                            /** @default false */
                            isHomeAffairs?: boolean;
                            /** @default false */
                            isIssuerOnly?: boolean;
                        };
                        check?: boolean;
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
                            agency: {
                                id: string;
                                code: string;
                                name: string;
                                short: string;
                                kind: string;
                                symbol: string;
                                /** Format: date */
                                validFrom: string;
                                /** Format: date */
                                validTo?: string;
                                successors: string[];
                                units: {
                                    key: string;
                                    name: string;
                                    /** Format: date */
                                    validTo?: string;
                                }[];
                                isHomeAffairs: boolean;
                                isIssuerOnly: boolean;
                                revision: number;
                            };
                            people: {
                                id: string;
                                name: string;
                                position?: string;
                            }[];
                            leads: number;
                            helps: number;
                        };
                    };
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description stale, duplicate, wrong-state */
                409: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
                /** @description disk-full */
                507: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agencies/{id}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who acts in the name of the agency, for handing work over */
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
                            members: {
                                id: string;
                                name: string;
                                position?: string;
                                roles: ("officer" | "contributor" | "head" | "reviewer" | "reviewer-head" | "appraiser" | "council" | "leader" | "auditor" | "admin")[];
                                unit?: string;
                            }[];
                        };
                    };
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
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
    "/api/v1/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Keys of machines, newest first, without their secrets */
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
                            tokens: {
                                id: string;
                                name: string;
                                person: string;
                                scopes: string[];
                                /** Format: date-time */
                                until: string;
                                by: string;
                                /** Format: date-time */
                                at: string;
                                /** Format: date-time */
                                usedAt?: string;
                                /** Format: date-time */
                                revokedAt?: string;
                                revision: number;
                                personName: string;
                                isGood: boolean;
                            }[];
                            holders: {
                                id: string;
                                name: string;
                                login: string;
                                scopes: string[];
                            }[];
                        };
                    };
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
            };
        };
        put?: never;
        /** A key for a machine; its secret is in this answer and nowhere else */
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
                        name: string;
                        person: string;
                        scopes: string[];
                        /** Format: date-time */
                        until: string;
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
                            secret: string;
                        };
                    };
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
                /** @description disk-full */
                507: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tokens/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Revoke a key; it ends at once */
        delete: {
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
                            /** @constant */
                            ok: true;
                        };
                    };
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description wrong-state */
                409: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
                /** @description disk-full */
                507: components["responses"]["Problem"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Criteria sets, with their sums */
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
                            sets: {
                                slug: string;
                                title: string;
                                version: string;
                                official: boolean;
                                total: number;
                                surveyTotal: number;
                                counts: {
                                    areas: number;
                                    criteria: number;
                                    leaves: number;
                                    self: number;
                                    survey: number;
                                    ministry: number;
                                };
                                areas: {
                                    code: string;
                                    name: string;
                                    max: number;
                                    leaves: number;
                                }[];
                                id: string;
                                /** Format: date-time */
                                published?: string;
                                revision: number;
                            }[];
                        };
                    };
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
            };
        };
        put?: never;
        /** Import a criteria set; with `check`, only say what would be kept and what is wrong */
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
                        document: {
                            [key: string]: unknown;
                        };
                        year?: number;
                        check?: boolean;
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
                            id?: string;
                            set?: {
                                slug: string;
                                title: string;
                                version: string;
                                official: boolean;
                                total: number;
                                surveyTotal: number;
                                counts: {
                                    areas: number;
                                    criteria: number;
                                    leaves: number;
                                    self: number;
                                    survey: number;
                                    ministry: number;
                                };
                                areas: {
                                    code: string;
                                    name: string;
                                    max: number;
                                    leaves: number;
                                }[];
                            };
                            nodes?: {
                                key: string;
                                code: string;
                                name: string;
                                level: 1 | 2 | 3;
                                parent?: string;
                                /** @constant */
                                outside?: true;
                                max: number;
                                /** @enum {string} */
                                assessment?: "self" | "survey" | "ministry";
                                /** @enum {string} */
                                type?: "score" | "bonus" | "penalty";
                                rule?: string;
                                figures: number;
                                slots: number;
                            }[];
                            faults: {
                                field: string;
                                sentence: string;
                            }[];
                            notes: {
                                field: string;
                                sentence: string;
                            }[];
                        };
                    };
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description duplicate */
                409: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
                /** @description disk-full */
                507: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sets/tables": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The same from an Excel file, with faults by cell */
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
                        /** Format: base64 */
                        file: string;
                        about: {
                            slug?: string;
                            title?: string;
                            version?: string;
                            year?: number;
                            total?: string;
                            surveyTotal?: string;
                        };
                        check?: boolean;
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
                            id?: string;
                            set?: {
                                slug: string;
                                title: string;
                                version: string;
                                official: boolean;
                                total: number;
                                surveyTotal: number;
                                counts: {
                                    areas: number;
                                    criteria: number;
                                    leaves: number;
                                    self: number;
                                    survey: number;
                                    ministry: number;
                                };
                                areas: {
                                    code: string;
                                    name: string;
                                    max: number;
                                    leaves: number;
                                }[];
                            };
                            nodes?: {
                                key: string;
                                code: string;
                                name: string;
                                level: 1 | 2 | 3;
                                parent?: string;
                                /** @constant */
                                outside?: true;
                                max: number;
                                /** @enum {string} */
                                assessment?: "self" | "survey" | "ministry";
                                /** @enum {string} */
                                type?: "score" | "bonus" | "penalty";
                                rule?: string;
                                figures: number;
                                slots: number;
                            }[];
                            faults: {
                                field: string;
                                sentence: string;
                            }[];
                            notes: {
                                field: string;
                                sentence: string;
                            }[];
                        };
                    };
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description duplicate */
                409: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
                /** @description disk-full */
                507: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/set-template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The Excel template of a set, with an example of every kind of rule */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The ETag of what you have */
                    "If-None-Match"?: string;
                    /** @description One range of bytes, e.g. bytes=0-1023 */
                    Range?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        /** @description Changes whenever the content does */
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": string;
                    };
                };
                /** @description The part asked for */
                206: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": string;
                    };
                };
                /** @description What you have is current */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
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
    "/api/v1/sets/{id}/table": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The set as an Excel file that can be imported again */
        get: {
            parameters: {
                query?: {
                    purpose?: "view" | "keep" | "print" | "check" | "send" | "guest" | "machine";
                };
                header?: {
                    /** @description The ETag of what you have */
                    "If-None-Match"?: string;
                    /** @description One range of bytes, e.g. bytes=0-1023 */
                    Range?: string;
                };
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
                        /** @description Changes whenever the content does */
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": string;
                    };
                };
                /** @description The part asked for */
                206: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": string;
                    };
                };
                /** @description What you have is current */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
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
    "/api/v1/sets/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The whole tree, with rules and slots */
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
                            slug: string;
                            title: string;
                            version: string;
                            official: boolean;
                            total: number;
                            surveyTotal: number;
                            counts: {
                                areas: number;
                                criteria: number;
                                leaves: number;
                                self: number;
                                survey: number;
                                ministry: number;
                            };
                            areas: {
                                code: string;
                                name: string;
                                max: number;
                                leaves: number;
                            }[];
                            id: string;
                            /** Format: date-time */
                            published?: string;
                            revision: number;
                            note?: string;
                            bonusPenalty?: {
                                min: number;
                                max: number;
                                rule: string;
                            };
                            nodes: {
                                key: string;
                                code: string;
                                name: string;
                                level: 1 | 2 | 3;
                                parent?: string;
                                max: number;
                                min?: number;
                                /** @constant */
                                outside?: true;
                                leaf?: {
                                    /** @enum {string} */
                                    assessment: "self" | "survey" | "ministry";
                                    /** @enum {string} */
                                    type: "score" | "bonus" | "penalty";
                                    rule: {
                                        /** @constant */
                                        kind: "yesno";
                                        var: string;
                                        question: string;
                                    } | {
                                        /** @constant */
                                        kind: "steps";
                                        over: string;
                                        round: number;
                                        steps: {
                                            from: string;
                                            share: string;
                                        }[];
                                    } | {
                                        /** @constant */
                                        kind: "ratio";
                                        num: string;
                                        den: string;
                                        round: number;
                                        floor: string;
                                        full: string;
                                        /** @enum {string} */
                                        whenZero: "full" | "none";
                                    } | {
                                        /** @constant */
                                        kind: "formula";
                                        expr: string;
                                        round: number;
                                    } | {
                                        /** @constant */
                                        kind: "perItem";
                                        count: string;
                                        each: string;
                                    } | {
                                        /** @constant */
                                        kind: "dates";
                                        /** @enum {string} */
                                        by: "issued" | "sent";
                                        items: {
                                            slot: string;
                                            nth: number;
                                            notAfter: string;
                                            late?: {
                                                until: string;
                                                share: string;
                                            };
                                        }[];
                                    } | {
                                        /** @constant */
                                        kind: "evidenceCount";
                                        slot: string;
                                        steps: {
                                            from: string;
                                            share: string;
                                        }[];
                                    } | {
                                        /** @constant */
                                        kind: "deduction";
                                        items: {
                                            count: string;
                                            each: string;
                                        }[];
                                    } | {
                                        /** @constant */
                                        kind: "manual";
                                    } | {
                                        /** @constant */
                                        kind: "sipas";
                                        measure: string;
                                        round: number;
                                    };
                                    variables: {
                                        code: string;
                                        label: string;
                                        unit: string;
                                        source: string;
                                    }[];
                                    facts?: {
                                        code: string;
                                        slot: string;
                                        /** @enum {string} */
                                        of: "accepted" | "issued" | "sent";
                                        notAfter?: string;
                                    }[];
                                    slots: {
                                        key: string;
                                        name: string;
                                        type: string;
                                        issuer: {
                                            body: string;
                                        } | {
                                            kinds: string[];
                                        };
                                        period: {
                                            from: string;
                                            to: string;
                                        };
                                        count: number;
                                        only?: {
                                            kinds?: string[];
                                            agencies?: string[];
                                        };
                                        need: string;
                                        accepts: ("ky-so" | "sao-y" | "scan" | "trich-xuat")[];
                                    }[];
                                    guidance: string;
                                    lead?: string;
                                    coordinators: string[];
                                    notApplicable?: {
                                        when: {
                                            kinds?: string[];
                                            agencies?: string[];
                                        };
                                        reason: string;
                                    };
                                };
                                ruleLine?: string;
                            }[];
                        };
                    };
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
            };
        };
        put?: never;
        post?: never;
        /** Undo the import of an unpublished set */
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
                            removed: string;
                        };
                    };
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description frozen, stale */
                409: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
                /** @description disk-full */
                507: components["responses"]["Problem"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sets/{id}/publication": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Publish: the set never changes again */
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
                            slug: string;
                            title: string;
                            version: string;
                            official: boolean;
                            total: number;
                            surveyTotal: number;
                            counts: {
                                areas: number;
                                criteria: number;
                                leaves: number;
                                self: number;
                                survey: number;
                                ministry: number;
                            };
                            areas: {
                                code: string;
                                name: string;
                                max: number;
                                leaves: number;
                            }[];
                            id: string;
                            /** Format: date-time */
                            published?: string;
                            revision: number;
                        };
                    };
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description frozen, stale */
                409: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
                /** @description disk-full */
                507: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sets/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Go on in a copy: the next version, unpublished */
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
                        next: string;
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
                            slug: string;
                            title: string;
                            version: string;
                            official: boolean;
                            total: number;
                            surveyTotal: number;
                            counts: {
                                areas: number;
                                criteria: number;
                                leaves: number;
                                self: number;
                                survey: number;
                                ministry: number;
                            };
                            areas: {
                                code: string;
                                name: string;
                                max: number;
                                leaves: number;
                            }[];
                            id: string;
                            /** Format: date-time */
                            published?: string;
                            revision: number;
                        };
                    };
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description duplicate */
                409: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
                /** @description disk-full */
                507: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sets/{id}/nodes/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Guidance, figures, slots and rule of a node, while the set is unpublished */
        patch: {
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
                        name?: string;
                        guidance?: string;
                        rule?: string;
                        variables?: {
                            code: string;
                            label: string;
                            unit: string;
                            source: string;
                        }[];
                        facts?: {
                            code: string;
                            slot: string;
                            /** @enum {string} */
                            of: "accepted" | "issued" | "sent";
                            notAfter?: string;
                        }[];
                        slots?: {
                            key: string;
                            name: string;
                            type: string;
                            issuer: {
                                body: string;
                            } | {
                                kinds: string[];
                            };
                            period: {
                                from: string;
                                to: string;
                            };
                            count: number;
                            only?: {
                                kinds?: string[];
                                agencies?: string[];
                            };
                            need: string;
                            accepts: ("ky-so" | "sao-y" | "scan" | "trich-xuat")[];
                        }[];
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
                            slug: string;
                            title: string;
                            version: string;
                            official: boolean;
                            total: number;
                            surveyTotal: number;
                            counts: {
                                areas: number;
                                criteria: number;
                                leaves: number;
                                self: number;
                                survey: number;
                                ministry: number;
                            };
                            areas: {
                                code: string;
                                name: string;
                                max: number;
                                leaves: number;
                            }[];
                            id: string;
                            /** Format: date-time */
                            published?: string;
                            revision: number;
                            note?: string;
                            bonusPenalty?: {
                                min: number;
                                max: number;
                                rule: string;
                            };
                            nodes: {
                                key: string;
                                code: string;
                                name: string;
                                level: 1 | 2 | 3;
                                parent?: string;
                                max: number;
                                min?: number;
                                /** @constant */
                                outside?: true;
                                leaf?: {
                                    /** @enum {string} */
                                    assessment: "self" | "survey" | "ministry";
                                    /** @enum {string} */
                                    type: "score" | "bonus" | "penalty";
                                    rule: {
                                        /** @constant */
                                        kind: "yesno";
                                        var: string;
                                        question: string;
                                    } | {
                                        /** @constant */
                                        kind: "steps";
                                        over: string;
                                        round: number;
                                        steps: {
                                            from: string;
                                            share: string;
                                        }[];
                                    } | {
                                        /** @constant */
                                        kind: "ratio";
                                        num: string;
                                        den: string;
                                        round: number;
                                        floor: string;
                                        full: string;
                                        /** @enum {string} */
                                        whenZero: "full" | "none";
                                    } | {
                                        /** @constant */
                                        kind: "formula";
                                        expr: string;
                                        round: number;
                                    } | {
                                        /** @constant */
                                        kind: "perItem";
                                        count: string;
                                        each: string;
                                    } | {
                                        /** @constant */
                                        kind: "dates";
                                        /** @enum {string} */
                                        by: "issued" | "sent";
                                        items: {
                                            slot: string;
                                            nth: number;
                                            notAfter: string;
                                            late?: {
                                                until: string;
                                                share: string;
                                            };
                                        }[];
                                    } | {
                                        /** @constant */
                                        kind: "evidenceCount";
                                        slot: string;
                                        steps: {
                                            from: string;
                                            share: string;
                                        }[];
                                    } | {
                                        /** @constant */
                                        kind: "deduction";
                                        items: {
                                            count: string;
                                            each: string;
                                        }[];
                                    } | {
                                        /** @constant */
                                        kind: "manual";
                                    } | {
                                        /** @constant */
                                        kind: "sipas";
                                        measure: string;
                                        round: number;
                                    };
                                    variables: {
                                        code: string;
                                        label: string;
                                        unit: string;
                                        source: string;
                                    }[];
                                    facts?: {
                                        code: string;
                                        slot: string;
                                        /** @enum {string} */
                                        of: "accepted" | "issued" | "sent";
                                        notAfter?: string;
                                    }[];
                                    slots: {
                                        key: string;
                                        name: string;
                                        type: string;
                                        issuer: {
                                            body: string;
                                        } | {
                                            kinds: string[];
                                        };
                                        period: {
                                            from: string;
                                            to: string;
                                        };
                                        count: number;
                                        only?: {
                                            kinds?: string[];
                                            agencies?: string[];
                                        };
                                        need: string;
                                        accepts: ("ky-so" | "sao-y" | "scan" | "trich-xuat")[];
                                    }[];
                                    guidance: string;
                                    lead?: string;
                                    coordinators: string[];
                                    notApplicable?: {
                                        when: {
                                            kinds?: string[];
                                            agencies?: string[];
                                        };
                                        reason: string;
                                    };
                                };
                                ruleLine?: string;
                            }[];
                        };
                    };
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description frozen, stale */
                409: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
                /** @description disk-full */
                507: components["responses"]["Problem"];
            };
        };
        trace?: never;
    };
    "/api/v1/rules/trial": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a rule gives for typed figures; keeps nothing */
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
                        rule: string;
                        max: number;
                        variables: {
                            code: string;
                            label: string;
                            unit: string;
                            source: string;
                        }[];
                        facts?: {
                            code: string;
                            slot: string;
                            /** @enum {string} */
                            of: "accepted" | "issued" | "sent";
                            notAfter?: string;
                        }[];
                        slots: {
                            key: string;
                            name: string;
                            type: string;
                            issuer: {
                                body: string;
                            } | {
                                kinds: string[];
                            };
                            period: {
                                from: string;
                                to: string;
                            };
                            count: number;
                            only?: {
                                kinds?: string[];
                                agencies?: string[];
                            };
                            need: string;
                            accepts: ("ky-so" | "sao-y" | "scan" | "trich-xuat")[];
                        }[];
                        figures: {
                            [key: string]: string | ("true" | "false");
                        };
                        papers: {
                            [key: string]: number;
                        };
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
                            faults: {
                                field: string;
                                sentence: string;
                            }[];
                            points?: number;
                            working: string;
                            missing: string[];
                            next?: string;
                        };
                    };
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
                /** @description disk-full */
                507: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sets/{id}/difference": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Node by node, what changed since the set `from` */
        get: {
            parameters: {
                query: {
                    from: string;
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
                        "application/json": {
                            nodes: {
                                from?: {
                                    key: string;
                                    code: string;
                                    name: string;
                                    level: 1 | 2 | 3;
                                    parent?: string;
                                    /** @constant */
                                    outside?: true;
                                    max: number;
                                    /** @enum {string} */
                                    assessment?: "self" | "survey" | "ministry";
                                };
                                to?: {
                                    key: string;
                                    code: string;
                                    name: string;
                                    level: 1 | 2 | 3;
                                    parent?: string;
                                    /** @constant */
                                    outside?: true;
                                    max: number;
                                    /** @enum {string} */
                                    assessment?: "self" | "survey" | "ministry";
                                };
                                parts: {
                                    /** @enum {string} */
                                    part: "code" | "name" | "max" | "assessment" | "rule" | "figures" | "slots" | "guidance" | "lead" | "applies";
                                    old: string;
                                    now: string;
                                }[];
                            }[];
                            pairs: {
                                from: string;
                                to: string;
                            }[];
                            revision: 0 | number;
                        };
                    };
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
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
    "/api/v1/sets/{id}/mapping": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Which node of the set `from` becomes which, where key and name do not tell it */
        put: {
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
                        from: string;
                        pairs: {
                            from: string;
                            to: string;
                        }[];
                        revision: 0 | number;
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
                            nodes: {
                                from?: {
                                    key: string;
                                    code: string;
                                    name: string;
                                    level: 1 | 2 | 3;
                                    parent?: string;
                                    /** @constant */
                                    outside?: true;
                                    max: number;
                                    /** @enum {string} */
                                    assessment?: "self" | "survey" | "ministry";
                                };
                                to?: {
                                    key: string;
                                    code: string;
                                    name: string;
                                    level: 1 | 2 | 3;
                                    parent?: string;
                                    /** @constant */
                                    outside?: true;
                                    max: number;
                                    /** @enum {string} */
                                    assessment?: "self" | "survey" | "ministry";
                                };
                                parts: {
                                    /** @enum {string} */
                                    part: "code" | "name" | "max" | "assessment" | "rule" | "figures" | "slots" | "guidance" | "lead" | "applies";
                                    old: string;
                                    now: string;
                                }[];
                            }[];
                            pairs: {
                                from: string;
                                to: string;
                            }[];
                            revision: 0 | number;
                        };
                    };
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description stale */
                409: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
                /** @description disk-full */
                507: components["responses"]["Problem"];
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendars/{year}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Days off and days worked in exchange, of one year */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    year: string;
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
                            year: number;
                            off: {
                                /** Format: date */
                                day: string;
                                name: string;
                            }[];
                            worked: {
                                /** Format: date */
                                day: string;
                                name: string;
                            }[];
                            basis?: string;
                            id?: string;
                            revision: number;
                        };
                    };
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
            };
        };
        /** Write down the working days of a year */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    year: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        revision: number;
                        off: {
                            /** Format: date */
                            day: string;
                            name: string;
                        }[];
                        worked: {
                            /** Format: date */
                            day: string;
                            name: string;
                        }[];
                        basis?: string;
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
                            year: number;
                            off: {
                                /** Format: date */
                                day: string;
                                name: string;
                            }[];
                            worked: {
                                /** Format: date */
                                day: string;
                                name: string;
                            }[];
                            basis?: string;
                            id?: string;
                            revision: number;
                        };
                    };
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description stale, duplicate */
                409: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
                /** @description disk-full */
                507: components["responses"]["Problem"];
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Campaigns, newest year first */
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
                            campaigns: {
                                id: string;
                                slug: string;
                                name: string;
                                /** @enum {string} */
                                kind: "province" | "internal";
                                year: number;
                                set: string;
                                windows: {
                                    step: string;
                                    /** Format: date */
                                    from: string;
                                    /** Format: date */
                                    to: string;
                                }[];
                                /** Format: date-time */
                                lockAt: string;
                                codePattern?: string;
                                /** Format: date-time */
                                officialBy?: string;
                                reminders?: {
                                    rungs: number[];
                                    escalateAt: number;
                                };
                                entryLimits?: {
                                    text: number;
                                    fileMB: number;
                                    files: number;
                                    name: string;
                                    nameLength: number;
                                    ascii: boolean;
                                };
                                sentToMinistry?: {
                                    package: string;
                                    by: string;
                                    /** Format: date-time */
                                    at: string;
                                };
                                /** @enum {string} */
                                metBy?: "system" | "paper";
                                archiveOf?: string;
                                /** Format: date-time */
                                opened?: string;
                                revision: number;
                                workingDaysLeft: number;
                            }[];
                        };
                    };
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
            };
        };
        put?: never;
        /** Make a campaign: one year, one published set */
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
                        slug: string;
                        name: string;
                        /** @enum {string} */
                        kind: "province" | "internal";
                        year: number;
                        set: string;
                        windows: {
                            step: string;
                            /** Format: date */
                            from: string;
                            /** Format: date */
                            to: string;
                        }[];
                        /** Format: date-time */
                        lockAt: string;
                        /** Format: date-time */
                        officialBy?: string;
                        codePattern?: string;
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
                            slug: string;
                            name: string;
                            /** @enum {string} */
                            kind: "province" | "internal";
                            year: number;
                            windows: {
                                step: string;
                                /** Format: date */
                                from: string;
                                /** Format: date */
                                to: string;
                            }[];
                            /** Format: date-time */
                            lockAt: string;
                            codePattern?: string;
                            /** Format: date-time */
                            officialBy?: string;
                            reminders?: {
                                rungs: number[];
                                escalateAt: number;
                            };
                            entryLimits?: {
                                text: number;
                                fileMB: number;
                                files: number;
                                name: string;
                                nameLength: number;
                                ascii: boolean;
                            };
                            sentToMinistry?: {
                                package: string;
                                by: string;
                                /** Format: date-time */
                                at: string;
                            };
                            /** @enum {string} */
                            metBy?: "system" | "paper";
                            archiveOf?: string;
                            /** Format: date-time */
                            opened?: string;
                            revision: number;
                            workingDaysLeft: number;
                            set: {
                                slug: string;
                                title: string;
                                version: string;
                                official: boolean;
                                total: number;
                                surveyTotal: number;
                                counts: {
                                    areas: number;
                                    criteria: number;
                                    leaves: number;
                                    self: number;
                                    survey: number;
                                    ministry: number;
                                };
                                areas: {
                                    code: string;
                                    name: string;
                                    max: number;
                                    leaves: number;
                                }[];
                                id: string;
                                /** Format: date-time */
                                published?: string;
                                revision: number;
                            };
                            nodes: {
                                key: string;
                                code: string;
                                name: string;
                                level: 1 | 2 | 3;
                                parent?: string;
                                /** @constant */
                                outside?: true;
                                max: number;
                                /** @enum {string} */
                                assessment?: "self" | "survey" | "ministry";
                            }[];
                        };
                    };
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description duplicate */
                409: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
                /** @description disk-full */
                507: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{slug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A campaign with the tree of its set */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    slug: string;
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
                            slug: string;
                            name: string;
                            /** @enum {string} */
                            kind: "province" | "internal";
                            year: number;
                            windows: {
                                step: string;
                                /** Format: date */
                                from: string;
                                /** Format: date */
                                to: string;
                            }[];
                            /** Format: date-time */
                            lockAt: string;
                            codePattern?: string;
                            /** Format: date-time */
                            officialBy?: string;
                            reminders?: {
                                rungs: number[];
                                escalateAt: number;
                            };
                            entryLimits?: {
                                text: number;
                                fileMB: number;
                                files: number;
                                name: string;
                                nameLength: number;
                                ascii: boolean;
                            };
                            sentToMinistry?: {
                                package: string;
                                by: string;
                                /** Format: date-time */
                                at: string;
                            };
                            /** @enum {string} */
                            metBy?: "system" | "paper";
                            archiveOf?: string;
                            /** Format: date-time */
                            opened?: string;
                            revision: number;
                            workingDaysLeft: number;
                            set: {
                                slug: string;
                                title: string;
                                version: string;
                                official: boolean;
                                total: number;
                                surveyTotal: number;
                                counts: {
                                    areas: number;
                                    criteria: number;
                                    leaves: number;
                                    self: number;
                                    survey: number;
                                    ministry: number;
                                };
                                areas: {
                                    code: string;
                                    name: string;
                                    max: number;
                                    leaves: number;
                                }[];
                                id: string;
                                /** Format: date-time */
                                published?: string;
                                revision: number;
                            };
                            nodes: {
                                key: string;
                                code: string;
                                name: string;
                                level: 1 | 2 | 3;
                                parent?: string;
                                /** @constant */
                                outside?: true;
                                max: number;
                                /** @enum {string} */
                                assessment?: "self" | "survey" | "ministry";
                            }[];
                        };
                    };
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change name, windows, lock; the set only while nothing was given out */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    slug: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        revision: number;
                        name?: string;
                        windows?: {
                            step: string;
                            /** Format: date */
                            from: string;
                            /** Format: date */
                            to: string;
                        }[];
                        /** Format: date-time */
                        lockAt?: string;
                        /** Format: date-time */
                        officialBy?: string;
                        reminders?: {
                            rungs: number[];
                            escalateAt: number;
                        };
                        /** @enum {string} */
                        metBy?: "system" | "paper";
                        codePattern?: string;
                        set?: string;
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
                            slug: string;
                            name: string;
                            /** @enum {string} */
                            kind: "province" | "internal";
                            year: number;
                            windows: {
                                step: string;
                                /** Format: date */
                                from: string;
                                /** Format: date */
                                to: string;
                            }[];
                            /** Format: date-time */
                            lockAt: string;
                            codePattern?: string;
                            /** Format: date-time */
                            officialBy?: string;
                            reminders?: {
                                rungs: number[];
                                escalateAt: number;
                            };
                            entryLimits?: {
                                text: number;
                                fileMB: number;
                                files: number;
                                name: string;
                                nameLength: number;
                                ascii: boolean;
                            };
                            sentToMinistry?: {
                                package: string;
                                by: string;
                                /** Format: date-time */
                                at: string;
                            };
                            /** @enum {string} */
                            metBy?: "system" | "paper";
                            archiveOf?: string;
                            /** Format: date-time */
                            opened?: string;
                            revision: number;
                            workingDaysLeft: number;
                            set: {
                                slug: string;
                                title: string;
                                version: string;
                                official: boolean;
                                total: number;
                                surveyTotal: number;
                                counts: {
                                    areas: number;
                                    criteria: number;
                                    leaves: number;
                                    self: number;
                                    survey: number;
                                    ministry: number;
                                };
                                areas: {
                                    code: string;
                                    name: string;
                                    max: number;
                                    leaves: number;
                                }[];
                                id: string;
                                /** Format: date-time */
                                published?: string;
                                revision: number;
                            };
                            nodes: {
                                key: string;
                                code: string;
                                name: string;
                                level: 1 | 2 | 3;
                                parent?: string;
                                /** @constant */
                                outside?: true;
                                max: number;
                                /** @enum {string} */
                                assessment?: "self" | "survey" | "ministry";
                            }[];
                        };
                    };
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description stale, frozen */
                409: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
                /** @description disk-full */
                507: components["responses"]["Problem"];
            };
        };
        trace?: never;
    };
    "/api/v1/campaigns/{slug}/assignments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who answers for which leaf, as far as one may see; of one agency with `agency` */
        get: {
            parameters: {
                query?: {
                    agency?: string;
                };
                header?: never;
                path: {
                    slug: string;
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
                            assignments: {
                                id: string;
                                campaign: string;
                                leaf: string;
                                agency: string;
                                coordinators: string[];
                                unit?: string;
                                contributors: string[];
                                /** Format: date-time */
                                due: string;
                                reason?: string;
                                exception?: {
                                    decision: string;
                                    reason: string;
                                    by: string;
                                    /** Format: date-time */
                                    at: string;
                                    /** Format: date-time */
                                    until: string;
                                };
                                target?: number;
                                notApplicable?: {
                                    decision: string;
                                    by: string;
                                    /** Format: date-time */
                                    at: string;
                                };
                                revision: number;
                                code: string;
                                name: string;
                                max: number;
                                /** @enum {string} */
                                assessedBy: "self" | "survey" | "ministry";
                                contributorNames: string[];
                                workingDaysLeft: number;
                                assessment?: {
                                    id: string;
                                    /** @enum {string} */
                                    state: "draft" | "with-head" | "submitted" | "returned";
                                    started?: string;
                                };
                            }[];
                        };
                    };
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
            };
        };
        put?: never;
        /** Give leaves to agencies; with `check`, only say what would happen and what is wrong */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    slug: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        rows?: {
                            leaf: string;
                            lead: string;
                            coordinators?: string[];
                            unit?: string;
                            contributors?: string[];
                            /** Format: date-time */
                            due?: string;
                            target?: string;
                            revision?: number;
                        }[];
                        check?: boolean;
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
                            created: number;
                            changed: number;
                            same: number;
                            notApplicable: number;
                            rows: {
                                code: string;
                                agency: string;
                                /** @enum {string} */
                                what: "create" | "change" | "same";
                                notApplicable?: string;
                            }[];
                            unassigned: {
                                code: string;
                                name: string;
                                max: number;
                                agency?: string;
                            }[];
                            faults: {
                                field: string;
                                sentence: string;
                            }[];
                        };
                    };
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description stale */
                409: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
                /** @description disk-full */
                507: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{slug}/migrations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Moves to another set that were carried out, with every line */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    slug: string;
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
                            migrations: {
                                id: string;
                                campaign: string;
                                from: string;
                                to: string;
                                archive?: string;
                                reason: string;
                                lines: {
                                    assignment: string;
                                    agency: string;
                                    assessment?: string;
                                    from: {
                                        key: string;
                                        code: string;
                                        name: string;
                                        max: number;
                                    };
                                    to?: {
                                        key: string;
                                        code: string;
                                        name: string;
                                        max: number;
                                    };
                                    parts: {
                                        /** @enum {string} */
                                        part: "code" | "name" | "max" | "assessment" | "rule" | "figures" | "slots" | "guidance" | "lead" | "applies";
                                        old: string;
                                        now: string;
                                    }[];
                                    state?: {
                                        /** @enum {string} */
                                        from: "draft" | "with-head" | "submitted" | "returned";
                                        /** @enum {string} */
                                        to: "draft" | "with-head" | "submitted" | "returned";
                                    };
                                    slots: {
                                        from: string;
                                        to?: string;
                                        citations: number;
                                    }[];
                                    citations: number;
                                    figuresLeft: {
                                        code: string;
                                        value: string;
                                        /** @enum {string} */
                                        state: "estimate" | "official";
                                        source?: {
                                            /** @enum {string} */
                                            kind: "document" | "system" | "table";
                                            table?: string;
                                            document?: string;
                                            version?: string;
                                            system?: string;
                                            /** Format: date-time */
                                            at?: string;
                                        };
                                        beside?: {
                                            value: string;
                                            source?: {
                                                /** @enum {string} */
                                                kind: "document" | "system" | "table";
                                                table?: string;
                                                document?: string;
                                                version?: string;
                                                system?: string;
                                                /** Format: date-time */
                                                at?: string;
                                            };
                                        };
                                        choice?: string;
                                    }[];
                                    handLost: boolean;
                                    openRequests: number;
                                    sentences: string[];
                                }[];
                                by: string;
                                /** Format: date-time */
                                at: string;
                            }[];
                        };
                    };
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
            };
        };
        put?: never;
        /** Move a running campaign to another set; without `plan`, only say what becomes of every assignment */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    slug: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        revision: number;
                        set: string;
                        plan?: string;
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
                            lines: {
                                assignment: string;
                                agency: string;
                                assessment?: string;
                                from: {
                                    key: string;
                                    code: string;
                                    name: string;
                                    max: number;
                                };
                                to?: {
                                    key: string;
                                    code: string;
                                    name: string;
                                    max: number;
                                };
                                parts: {
                                    /** @enum {string} */
                                    part: "code" | "name" | "max" | "assessment" | "rule" | "figures" | "slots" | "guidance" | "lead" | "applies";
                                    old: string;
                                    now: string;
                                }[];
                                state?: {
                                    /** @enum {string} */
                                    from: "draft" | "with-head" | "submitted" | "returned";
                                    /** @enum {string} */
                                    to: "draft" | "with-head" | "submitted" | "returned";
                                };
                                slots: {
                                    from: string;
                                    to?: string;
                                    citations: number;
                                }[];
                                citations: number;
                                figuresLeft: {
                                    code: string;
                                    value: string;
                                    /** @enum {string} */
                                    state: "estimate" | "official";
                                    source?: {
                                        /** @enum {string} */
                                        kind: "document" | "system" | "table";
                                        table?: string;
                                        document?: string;
                                        version?: string;
                                        system?: string;
                                        /** Format: date-time */
                                        at?: string;
                                    };
                                    beside?: {
                                        value: string;
                                        source?: {
                                            /** @enum {string} */
                                            kind: "document" | "system" | "table";
                                            table?: string;
                                            document?: string;
                                            version?: string;
                                            system?: string;
                                            /** Format: date-time */
                                            at?: string;
                                        };
                                    };
                                    choice?: string;
                                }[];
                                handLost: boolean;
                                openRequests: number;
                                sentences: string[];
                                agencyName: string;
                                self?: {
                                    from?: number;
                                    to?: number;
                                };
                            }[];
                            unassigned: {
                                code: string;
                                name: string;
                                max: number;
                            }[];
                            plan: string;
                            migration?: string;
                        };
                    };
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description stale */
                409: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
                /** @description disk-full */
                507: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assignments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take an assignment back while nobody has worked on it */
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
                            removed: string;
                        };
                    };
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description stale, wrong-state */
                409: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
                /** @description disk-full */
                507: components["responses"]["Problem"];
            };
        };
        options?: never;
        head?: never;
        /** Another lead, coordinators, due date or target; the assessment goes with it */
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
                        lead?: string;
                        coordinators?: string[];
                        unit?: string | null;
                        contributors?: string[];
                        /** Format: date-time */
                        due?: string;
                        target?: string | null;
                        reason?: string;
                        decision?: string;
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
                            leaf: string;
                            agency: string;
                            coordinators: string[];
                            unit?: string;
                            contributors: string[];
                            /** Format: date-time */
                            due: string;
                            reason?: string;
                            exception?: {
                                decision: string;
                                reason: string;
                                by: string;
                                /** Format: date-time */
                                at: string;
                                /** Format: date-time */
                                until: string;
                            };
                            target?: number;
                            notApplicable?: {
                                decision: string;
                                by: string;
                                /** Format: date-time */
                                at: string;
                            };
                            revision: number;
                            code: string;
                            name: string;
                            max: number;
                            /** @enum {string} */
                            assessedBy: "self" | "survey" | "ministry";
                            contributorNames: string[];
                            workingDaysLeft: number;
                            assessment?: {
                                id: string;
                                /** @enum {string} */
                                state: "draft" | "with-head" | "submitted" | "returned";
                                started?: string;
                            };
                        };
                    };
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description stale */
                409: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
                /** @description disk-full */
                507: components["responses"]["Problem"];
            };
        };
        trace?: never;
    };
    "/api/v1/assignments/{id}/handover": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Hand a leaf to a unit or to named people of the agency */
        put: {
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
                        unit?: string;
                        contributors: string[];
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
                            leaf: string;
                            agency: string;
                            coordinators: string[];
                            unit?: string;
                            contributors: string[];
                            /** Format: date-time */
                            due: string;
                            reason?: string;
                            exception?: {
                                decision: string;
                                reason: string;
                                by: string;
                                /** Format: date-time */
                                at: string;
                                /** Format: date-time */
                                until: string;
                            };
                            target?: number;
                            notApplicable?: {
                                decision: string;
                                by: string;
                                /** Format: date-time */
                                at: string;
                            };
                            revision: number;
                            code: string;
                            name: string;
                            max: number;
                            /** @enum {string} */
                            assessedBy: "self" | "survey" | "ministry";
                            contributorNames: string[];
                            workingDaysLeft: number;
                            assessment?: {
                                id: string;
                                /** @enum {string} */
                                state: "draft" | "with-head" | "submitted" | "returned";
                                started?: string;
                            };
                        };
                    };
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description stale */
                409: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
                /** @description disk-full */
                507: components["responses"]["Problem"];
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assignments/{id}/not-applicable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The leaf does not count for this agency, by a decision */
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
                        decision: string;
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
                            leaf: string;
                            agency: string;
                            coordinators: string[];
                            unit?: string;
                            contributors: string[];
                            /** Format: date-time */
                            due: string;
                            reason?: string;
                            exception?: {
                                decision: string;
                                reason: string;
                                by: string;
                                /** Format: date-time */
                                at: string;
                                /** Format: date-time */
                                until: string;
                            };
                            target?: number;
                            notApplicable?: {
                                decision: string;
                                by: string;
                                /** Format: date-time */
                                at: string;
                            };
                            revision: number;
                            code: string;
                            name: string;
                            max: number;
                            /** @enum {string} */
                            assessedBy: "self" | "survey" | "ministry";
                            contributorNames: string[];
                            workingDaysLeft: number;
                            assessment?: {
                                id: string;
                                /** @enum {string} */
                                state: "draft" | "with-head" | "submitted" | "returned";
                                started?: string;
                            };
                        };
                    };
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description stale */
                409: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
                /** @description disk-full */
                507: components["responses"]["Problem"];
            };
        };
        /** The leaf counts after all */
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
                            leaf: string;
                            agency: string;
                            coordinators: string[];
                            unit?: string;
                            contributors: string[];
                            /** Format: date-time */
                            due: string;
                            reason?: string;
                            exception?: {
                                decision: string;
                                reason: string;
                                by: string;
                                /** Format: date-time */
                                at: string;
                                /** Format: date-time */
                                until: string;
                            };
                            target?: number;
                            notApplicable?: {
                                decision: string;
                                by: string;
                                /** Format: date-time */
                                at: string;
                            };
                            revision: number;
                            code: string;
                            name: string;
                            max: number;
                            /** @enum {string} */
                            assessedBy: "self" | "survey" | "ministry";
                            contributorNames: string[];
                            workingDaysLeft: number;
                            assessment?: {
                                id: string;
                                /** @enum {string} */
                                state: "draft" | "with-head" | "submitted" | "returned";
                                started?: string;
                            };
                        };
                    };
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description stale, wrong-state */
                409: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
                /** @description disk-full */
                507: components["responses"]["Problem"];
            };
        };
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
        /** The library, searched with and without diacritics */
        get: {
            parameters: {
                query?: {
                    agency?: string;
                    q?: string;
                    type?: string;
                    proof?: "ky-so" | "sao-y" | "scan" | "trich-xuat" | "du-thao";
                    state?: "received" | "kept" | "rejected" | "held-secret" | "unpacked";
                    scan?: "clean" | "unscanned" | "scanner-down" | "over-limit" | "cannot-scan" | "infected";
                    issuer?: string;
                    year?: string;
                    signer?: string;
                    from?: string;
                    to?: string;
                    slot?: "filled" | "unfit" | "requested" | "accepted";
                    campaign?: string;
                    use?: "cited" | "uncited";
                    withdrawn?: "true";
                    after?: string;
                    limit?: number;
                };
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
                            rows: {
                                id: string;
                                agency: string;
                                agencyName: string;
                                code: string;
                                name: string;
                                particulars: {
                                    type?: string;
                                    number?: string;
                                    symbol?: string;
                                    /** Format: date */
                                    issued?: string;
                                    /** Format: date */
                                    sent?: string;
                                    issuer?: {
                                        agency: string;
                                    } | {
                                        name: string;
                                    };
                                    subject?: string;
                                    signer?: string;
                                    capacity?: string;
                                    /** @enum {string} */
                                    proofClass?: "ky-so" | "sao-y" | "scan" | "trich-xuat" | "du-thao";
                                    period?: {
                                        /** Format: date */
                                        from: string;
                                        /** Format: date */
                                        to: string;
                                    };
                                };
                                issuerName?: string;
                                version: string;
                                n: number;
                                /** @enum {string} */
                                state: "received" | "kept" | "rejected" | "held-secret" | "unpacked";
                                problem?: {
                                    [key: string]: unknown;
                                };
                                /** @enum {string} */
                                scan: "clean" | "unscanned" | "scanner-down" | "over-limit" | "cannot-scan" | "infected";
                                pages?: number;
                                unseen?: {
                                    waiting: number;
                                    unread: number;
                                };
                                size: number;
                                files: number;
                                citations: number;
                                isWithdrawn: boolean;
                                found?: {
                                    n: number;
                                    file: number;
                                    page: number;
                                    text: string;
                                    marks: [
                                        number,
                                        number
                                    ][];
                                };
                                /** Format: date-time */
                                at: string;
                                revision: number;
                            }[];
                            total: number;
                            next?: string;
                        };
                    };
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
            };
        };
        put?: never;
        /** Upload files; one result for each */
        post: {
            parameters: {
                query?: {
                    agency?: string;
                    sha256?: string;
                    again?: "true";
                    into?: "annexes";
                };
                header?: {
                    /** @description The same key again gets the first answer again, and nothing is kept twice */
                    "Idempotency-Key"?: string;
                };
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
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
                /** @description quota, disk-full */
                507: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Read the list of an exported folder and match its files; nothing is kept */
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
                        agency?: string;
                        /** Format: base64 */
                        list: string;
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
                        "application/json": {
                            rows: {
                                at: string;
                                file?: string;
                                particulars: {
                                    type?: string;
                                    number?: string;
                                    symbol?: string;
                                    /** Format: date */
                                    issued?: string;
                                    /** Format: date */
                                    sent?: string;
                                    issuer?: {
                                        agency: string;
                                    } | {
                                        name: string;
                                    };
                                    subject?: string;
                                    signer?: string;
                                    capacity?: string;
                                    /** @enum {string} */
                                    proofClass?: "ky-so" | "sao-y" | "scan" | "trich-xuat" | "du-thao";
                                    period?: {
                                        /** Format: date */
                                        from: string;
                                        /** Format: date */
                                        to: string;
                                    };
                                };
                                faults: {
                                    field: string;
                                    sentence: string;
                                }[];
                                known?: {
                                    document: string;
                                    code: string;
                                };
                            }[];
                            unlisted: string[];
                            faults: {
                                field: string;
                                sentence: string;
                            }[];
                        };
                    };
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
                /** @description disk-full */
                507: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/facets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many documents each narrowing of the library would show */
        get: {
            parameters: {
                query?: {
                    agency?: string;
                    q?: string;
                };
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
                            total: number;
                            use: {
                                [key: string]: number;
                            };
                            state: {
                                [key: string]: number;
                            };
                            type: {
                                [key: string]: number;
                            };
                            proof: {
                                [key: string]: number;
                            };
                            year: {
                                [key: string]: number;
                            };
                            issuer: {
                                value: string;
                                name: string;
                                n: number;
                            }[];
                            signer: {
                                value: string;
                                name: string;
                                n: number;
                            }[];
                            withdrawn: number;
                        };
                    };
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
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
    "/api/v1/documents/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A document, its versions, and where it is cited */
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
                            agency: string;
                            agencyName: string;
                            code: string;
                            name: string;
                            particulars: {
                                type?: string;
                                number?: string;
                                symbol?: string;
                                /** Format: date */
                                issued?: string;
                                /** Format: date */
                                sent?: string;
                                issuer?: {
                                    agency: string;
                                } | {
                                    name: string;
                                };
                                subject?: string;
                                signer?: string;
                                capacity?: string;
                                /** @enum {string} */
                                proofClass?: "ky-so" | "sao-y" | "scan" | "trich-xuat" | "du-thao";
                                period?: {
                                    /** Format: date */
                                    from: string;
                                    /** Format: date */
                                    to: string;
                                };
                            };
                            issuerName?: string;
                            version: string;
                            n: number;
                            /** @enum {string} */
                            state: "received" | "kept" | "rejected" | "held-secret" | "unpacked";
                            problem?: {
                                [key: string]: unknown;
                            };
                            /** @enum {string} */
                            scan: "clean" | "unscanned" | "scanner-down" | "over-limit" | "cannot-scan" | "infected";
                            pages?: number;
                            unseen?: {
                                waiting: number;
                                unread: number;
                            };
                            size: number;
                            files: number;
                            citations: number;
                            isWithdrawn: boolean;
                            found?: {
                                n: number;
                                file: number;
                                page: number;
                                text: string;
                                marks: [
                                    number,
                                    number
                                ][];
                            };
                            /** Format: date-time */
                            at: string;
                            revision: number;
                            versions: {
                                id: string;
                                n: number;
                                /** @enum {string} */
                                state: "received" | "kept" | "rejected" | "held-secret" | "unpacked";
                                problem?: {
                                    [key: string]: unknown;
                                };
                                reason?: string;
                                /** Format: date-time */
                                heldAt?: string;
                                contested?: {
                                    reason: string;
                                    by: string;
                                    /** Format: date-time */
                                    at: string;
                                };
                                destroyed?: {
                                    mark: string;
                                    page: number;
                                    by?: string;
                                    /** Format: date-time */
                                    at: string;
                                };
                                /** Format: date-time */
                                at: string;
                                revision: number;
                                files: {
                                    /** @enum {string} */
                                    role: "main" | "annex";
                                    name: string;
                                    type: string;
                                    size: number;
                                    sha256: string;
                                    pages?: number;
                                    /** @enum {string} */
                                    view: "none" | "wanted" | "made" | "failed";
                                    problem?: {
                                        [key: string]: unknown;
                                    };
                                    recognition?: {
                                        of: number;
                                        done: number;
                                        isDone: boolean;
                                        unread: number[];
                                        confidence: number;
                                        faults: string[];
                                    };
                                    signatures: number;
                                    signed?: {
                                        /** @enum {string} */
                                        kind: "signature" | "timestamp";
                                        /** @enum {string} */
                                        tone: "good" | "unsure" | "bad";
                                        name?: string;
                                        about: string;
                                        bytes: string;
                                        certificate: string;
                                        time: string;
                                    }[];
                                    signedNote: string;
                                    warnings: string[];
                                    findings: {
                                        /** @enum {string} */
                                        kind: "macros" | "externalLinks" | "embedded" | "scripts" | "oldFonts";
                                        parts: string[];
                                    }[];
                                }[];
                                contents?: {
                                    of: string;
                                    depth: number;
                                    path: string;
                                    name: string;
                                    size: number;
                                    sha256?: string;
                                    /** @enum {string} */
                                    outcome: "document" | "annex" | "known" | "refused";
                                    document?: string;
                                    code?: string;
                                    problem?: {
                                        [key: string]: unknown;
                                    };
                                }[];
                                source?: {
                                    sha256: string;
                                    name: string;
                                    size: number;
                                    type: string;
                                    path?: string;
                                    depth: number;
                                    document?: string;
                                };
                                suggested?: {
                                    [key: string]: unknown;
                                };
                                proposed?: {
                                    /** @enum {string} */
                                    value?: "ky-so" | "sao-y" | "scan" | "trich-xuat" | "du-thao";
                                    why: string;
                                };
                                byName: string;
                                /** @constant */
                                hasMark?: true;
                                scan?: {
                                    /** @enum {string} */
                                    state: "clean" | "unscanned" | "scanner-down" | "over-limit" | "cannot-scan" | "infected";
                                    virus?: string;
                                    file?: string;
                                    signatures?: string;
                                    /** Format: date-time */
                                    made?: string;
                                    /** Format: date-time */
                                    at: string;
                                };
                                closed?: string;
                            }[];
                            withdrawn?: {
                                reason: string;
                                by: string;
                                /** Format: date-time */
                                at: string;
                            };
                            byName: string;
                            usedIn: {
                                assessment: string;
                                campaign: string;
                                code: string;
                                leaf: string;
                                slot: string;
                                version: string;
                                pages?: string;
                                atStake: number;
                            }[];
                            may: ("particulars" | "replace" | "withdraw" | "restore" | "cite")[];
                        };
                    };
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Save its particulars (NĐ 30/2020) */
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
                        particulars: {
                            type?: string;
                            number?: string;
                            symbol?: string;
                            /** Format: date */
                            issued?: string;
                            /** Format: date */
                            sent?: string;
                            issuer?: {
                                agency: string;
                            } | {
                                name: string;
                            };
                            subject?: string;
                            signer?: string;
                            capacity?: string;
                            /** @enum {string} */
                            proofClass?: "ky-so" | "sao-y" | "scan" | "trich-xuat" | "du-thao";
                            period?: {
                                /** Format: date */
                                from: string;
                                /** Format: date */
                                to: string;
                            };
                        };
                        again?: boolean;
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
                            agency: string;
                            agencyName: string;
                            code: string;
                            name: string;
                            particulars: {
                                type?: string;
                                number?: string;
                                symbol?: string;
                                /** Format: date */
                                issued?: string;
                                /** Format: date */
                                sent?: string;
                                issuer?: {
                                    agency: string;
                                } | {
                                    name: string;
                                };
                                subject?: string;
                                signer?: string;
                                capacity?: string;
                                /** @enum {string} */
                                proofClass?: "ky-so" | "sao-y" | "scan" | "trich-xuat" | "du-thao";
                                period?: {
                                    /** Format: date */
                                    from: string;
                                    /** Format: date */
                                    to: string;
                                };
                            };
                            issuerName?: string;
                            version: string;
                            n: number;
                            /** @enum {string} */
                            state: "received" | "kept" | "rejected" | "held-secret" | "unpacked";
                            problem?: {
                                [key: string]: unknown;
                            };
                            /** @enum {string} */
                            scan: "clean" | "unscanned" | "scanner-down" | "over-limit" | "cannot-scan" | "infected";
                            pages?: number;
                            unseen?: {
                                waiting: number;
                                unread: number;
                            };
                            size: number;
                            files: number;
                            citations: number;
                            isWithdrawn: boolean;
                            found?: {
                                n: number;
                                file: number;
                                page: number;
                                text: string;
                                marks: [
                                    number,
                                    number
                                ][];
                            };
                            /** Format: date-time */
                            at: string;
                            revision: number;
                            versions: {
                                id: string;
                                n: number;
                                /** @enum {string} */
                                state: "received" | "kept" | "rejected" | "held-secret" | "unpacked";
                                problem?: {
                                    [key: string]: unknown;
                                };
                                reason?: string;
                                /** Format: date-time */
                                heldAt?: string;
                                contested?: {
                                    reason: string;
                                    by: string;
                                    /** Format: date-time */
                                    at: string;
                                };
                                destroyed?: {
                                    mark: string;
                                    page: number;
                                    by?: string;
                                    /** Format: date-time */
                                    at: string;
                                };
                                /** Format: date-time */
                                at: string;
                                revision: number;
                                files: {
                                    /** @enum {string} */
                                    role: "main" | "annex";
                                    name: string;
                                    type: string;
                                    size: number;
                                    sha256: string;
                                    pages?: number;
                                    /** @enum {string} */
                                    view: "none" | "wanted" | "made" | "failed";
                                    problem?: {
                                        [key: string]: unknown;
                                    };
                                    recognition?: {
                                        of: number;
                                        done: number;
                                        isDone: boolean;
                                        unread: number[];
                                        confidence: number;
                                        faults: string[];
                                    };
                                    signatures: number;
                                    signed?: {
                                        /** @enum {string} */
                                        kind: "signature" | "timestamp";
                                        /** @enum {string} */
                                        tone: "good" | "unsure" | "bad";
                                        name?: string;
                                        about: string;
                                        bytes: string;
                                        certificate: string;
                                        time: string;
                                    }[];
                                    signedNote: string;
                                    warnings: string[];
                                    findings: {
                                        /** @enum {string} */
                                        kind: "macros" | "externalLinks" | "embedded" | "scripts" | "oldFonts";
                                        parts: string[];
                                    }[];
                                }[];
                                contents?: {
                                    of: string;
                                    depth: number;
                                    path: string;
                                    name: string;
                                    size: number;
                                    sha256?: string;
                                    /** @enum {string} */
                                    outcome: "document" | "annex" | "known" | "refused";
                                    document?: string;
                                    code?: string;
                                    problem?: {
                                        [key: string]: unknown;
                                    };
                                }[];
                                source?: {
                                    sha256: string;
                                    name: string;
                                    size: number;
                                    type: string;
                                    path?: string;
                                    depth: number;
                                    document?: string;
                                };
                                suggested?: {
                                    [key: string]: unknown;
                                };
                                proposed?: {
                                    /** @enum {string} */
                                    value?: "ky-so" | "sao-y" | "scan" | "trich-xuat" | "du-thao";
                                    why: string;
                                };
                                byName: string;
                                /** @constant */
                                hasMark?: true;
                                scan?: {
                                    /** @enum {string} */
                                    state: "clean" | "unscanned" | "scanner-down" | "over-limit" | "cannot-scan" | "infected";
                                    virus?: string;
                                    file?: string;
                                    signatures?: string;
                                    /** Format: date-time */
                                    made?: string;
                                    /** Format: date-time */
                                    at: string;
                                };
                                closed?: string;
                            }[];
                            withdrawn?: {
                                reason: string;
                                by: string;
                                /** Format: date-time */
                                at: string;
                            };
                            byName: string;
                            usedIn: {
                                assessment: string;
                                campaign: string;
                                code: string;
                                leaf: string;
                                slot: string;
                                version: string;
                                pages?: string;
                                atStake: number;
                            }[];
                            may: ("particulars" | "replace" | "withdraw" | "restore" | "cite")[];
                        };
                    };
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description stale, duplicate */
                409: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
                /** @description disk-full */
                507: components["responses"]["Problem"];
            };
        };
        trace?: never;
    };
    "/api/v1/documents/{id}/alike": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Documents of the same agency that seem to be the same paper */
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
                            rows: {
                                document: {
                                    id: string;
                                    agency: string;
                                    agencyName: string;
                                    code: string;
                                    name: string;
                                    particulars: {
                                        type?: string;
                                        number?: string;
                                        symbol?: string;
                                        /** Format: date */
                                        issued?: string;
                                        /** Format: date */
                                        sent?: string;
                                        issuer?: {
                                            agency: string;
                                        } | {
                                            name: string;
                                        };
                                        subject?: string;
                                        signer?: string;
                                        capacity?: string;
                                        /** @enum {string} */
                                        proofClass?: "ky-so" | "sao-y" | "scan" | "trich-xuat" | "du-thao";
                                        period?: {
                                            /** Format: date */
                                            from: string;
                                            /** Format: date */
                                            to: string;
                                        };
                                    };
                                    issuerName?: string;
                                    version: string;
                                    n: number;
                                    /** @enum {string} */
                                    state: "received" | "kept" | "rejected" | "held-secret" | "unpacked";
                                    problem?: {
                                        [key: string]: unknown;
                                    };
                                    /** @enum {string} */
                                    scan: "clean" | "unscanned" | "scanner-down" | "over-limit" | "cannot-scan" | "infected";
                                    pages?: number;
                                    unseen?: {
                                        waiting: number;
                                        unread: number;
                                    };
                                    size: number;
                                    files: number;
                                    citations: number;
                                    isWithdrawn: boolean;
                                    found?: {
                                        n: number;
                                        file: number;
                                        page: number;
                                        text: string;
                                        marks: [
                                            number,
                                            number
                                        ][];
                                    };
                                    /** Format: date-time */
                                    at: string;
                                    revision: number;
                                };
                                isSameNumber: boolean;
                                text: number;
                            }[];
                        };
                    };
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
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
    "/api/v1/documents/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Replace the main file, or add annexes: the next version, with a reason */
        post: {
            parameters: {
                query: {
                    revision: number;
                    role?: "main" | "annex";
                    reason: string;
                };
                header?: {
                    /** @description The same key again gets the first answer again, and nothing is kept twice */
                    "Idempotency-Key"?: string;
                };
                path: {
                    id: string;
                };
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
                        "application/json": {
                            id: string;
                            agency: string;
                            agencyName: string;
                            code: string;
                            name: string;
                            particulars: {
                                type?: string;
                                number?: string;
                                symbol?: string;
                                /** Format: date */
                                issued?: string;
                                /** Format: date */
                                sent?: string;
                                issuer?: {
                                    agency: string;
                                } | {
                                    name: string;
                                };
                                subject?: string;
                                signer?: string;
                                capacity?: string;
                                /** @enum {string} */
                                proofClass?: "ky-so" | "sao-y" | "scan" | "trich-xuat" | "du-thao";
                                period?: {
                                    /** Format: date */
                                    from: string;
                                    /** Format: date */
                                    to: string;
                                };
                            };
                            issuerName?: string;
                            version: string;
                            n: number;
                            /** @enum {string} */
                            state: "received" | "kept" | "rejected" | "held-secret" | "unpacked";
                            problem?: {
                                [key: string]: unknown;
                            };
                            /** @enum {string} */
                            scan: "clean" | "unscanned" | "scanner-down" | "over-limit" | "cannot-scan" | "infected";
                            pages?: number;
                            unseen?: {
                                waiting: number;
                                unread: number;
                            };
                            size: number;
                            files: number;
                            citations: number;
                            isWithdrawn: boolean;
                            found?: {
                                n: number;
                                file: number;
                                page: number;
                                text: string;
                                marks: [
                                    number,
                                    number
                                ][];
                            };
                            /** Format: date-time */
                            at: string;
                            revision: number;
                            versions: {
                                id: string;
                                n: number;
                                /** @enum {string} */
                                state: "received" | "kept" | "rejected" | "held-secret" | "unpacked";
                                problem?: {
                                    [key: string]: unknown;
                                };
                                reason?: string;
                                /** Format: date-time */
                                heldAt?: string;
                                contested?: {
                                    reason: string;
                                    by: string;
                                    /** Format: date-time */
                                    at: string;
                                };
                                destroyed?: {
                                    mark: string;
                                    page: number;
                                    by?: string;
                                    /** Format: date-time */
                                    at: string;
                                };
                                /** Format: date-time */
                                at: string;
                                revision: number;
                                files: {
                                    /** @enum {string} */
                                    role: "main" | "annex";
                                    name: string;
                                    type: string;
                                    size: number;
                                    sha256: string;
                                    pages?: number;
                                    /** @enum {string} */
                                    view: "none" | "wanted" | "made" | "failed";
                                    problem?: {
                                        [key: string]: unknown;
                                    };
                                    recognition?: {
                                        of: number;
                                        done: number;
                                        isDone: boolean;
                                        unread: number[];
                                        confidence: number;
                                        faults: string[];
                                    };
                                    signatures: number;
                                    signed?: {
                                        /** @enum {string} */
                                        kind: "signature" | "timestamp";
                                        /** @enum {string} */
                                        tone: "good" | "unsure" | "bad";
                                        name?: string;
                                        about: string;
                                        bytes: string;
                                        certificate: string;
                                        time: string;
                                    }[];
                                    signedNote: string;
                                    warnings: string[];
                                    findings: {
                                        /** @enum {string} */
                                        kind: "macros" | "externalLinks" | "embedded" | "scripts" | "oldFonts";
                                        parts: string[];
                                    }[];
                                }[];
                                contents?: {
                                    of: string;
                                    depth: number;
                                    path: string;
                                    name: string;
                                    size: number;
                                    sha256?: string;
                                    /** @enum {string} */
                                    outcome: "document" | "annex" | "known" | "refused";
                                    document?: string;
                                    code?: string;
                                    problem?: {
                                        [key: string]: unknown;
                                    };
                                }[];
                                source?: {
                                    sha256: string;
                                    name: string;
                                    size: number;
                                    type: string;
                                    path?: string;
                                    depth: number;
                                    document?: string;
                                };
                                suggested?: {
                                    [key: string]: unknown;
                                };
                                proposed?: {
                                    /** @enum {string} */
                                    value?: "ky-so" | "sao-y" | "scan" | "trich-xuat" | "du-thao";
                                    why: string;
                                };
                                byName: string;
                                /** @constant */
                                hasMark?: true;
                                scan?: {
                                    /** @enum {string} */
                                    state: "clean" | "unscanned" | "scanner-down" | "over-limit" | "cannot-scan" | "infected";
                                    virus?: string;
                                    file?: string;
                                    signatures?: string;
                                    /** Format: date-time */
                                    made?: string;
                                    /** Format: date-time */
                                    at: string;
                                };
                                closed?: string;
                            }[];
                            withdrawn?: {
                                reason: string;
                                by: string;
                                /** Format: date-time */
                                at: string;
                            };
                            byName: string;
                            usedIn: {
                                assessment: string;
                                campaign: string;
                                code: string;
                                leaf: string;
                                slot: string;
                                version: string;
                                pages?: string;
                                atStake: number;
                            }[];
                            may: ("particulars" | "replace" | "withdraw" | "restore" | "cite")[];
                        };
                    };
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description stale, wrong-state */
                409: components["responses"]["Problem"];
                /** @description too-large */
                413: components["responses"]["Problem"];
                /** @description unsupported-type */
                415: components["responses"]["Problem"];
                /** @description empty-file, mismatch */
                422: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
                /** @description quota, disk-full */
                507: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Withdraw it; it stays where it was submitted and proves nothing from now on */
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
                            agency: string;
                            agencyName: string;
                            code: string;
                            name: string;
                            particulars: {
                                type?: string;
                                number?: string;
                                symbol?: string;
                                /** Format: date */
                                issued?: string;
                                /** Format: date */
                                sent?: string;
                                issuer?: {
                                    agency: string;
                                } | {
                                    name: string;
                                };
                                subject?: string;
                                signer?: string;
                                capacity?: string;
                                /** @enum {string} */
                                proofClass?: "ky-so" | "sao-y" | "scan" | "trich-xuat" | "du-thao";
                                period?: {
                                    /** Format: date */
                                    from: string;
                                    /** Format: date */
                                    to: string;
                                };
                            };
                            issuerName?: string;
                            version: string;
                            n: number;
                            /** @enum {string} */
                            state: "received" | "kept" | "rejected" | "held-secret" | "unpacked";
                            problem?: {
                                [key: string]: unknown;
                            };
                            /** @enum {string} */
                            scan: "clean" | "unscanned" | "scanner-down" | "over-limit" | "cannot-scan" | "infected";
                            pages?: number;
                            unseen?: {
                                waiting: number;
                                unread: number;
                            };
                            size: number;
                            files: number;
                            citations: number;
                            isWithdrawn: boolean;
                            found?: {
                                n: number;
                                file: number;
                                page: number;
                                text: string;
                                marks: [
                                    number,
                                    number
                                ][];
                            };
                            /** Format: date-time */
                            at: string;
                            revision: number;
                            versions: {
                                id: string;
                                n: number;
                                /** @enum {string} */
                                state: "received" | "kept" | "rejected" | "held-secret" | "unpacked";
                                problem?: {
                                    [key: string]: unknown;
                                };
                                reason?: string;
                                /** Format: date-time */
                                heldAt?: string;
                                contested?: {
                                    reason: string;
                                    by: string;
                                    /** Format: date-time */
                                    at: string;
                                };
                                destroyed?: {
                                    mark: string;
                                    page: number;
                                    by?: string;
                                    /** Format: date-time */
                                    at: string;
                                };
                                /** Format: date-time */
                                at: string;
                                revision: number;
                                files: {
                                    /** @enum {string} */
                                    role: "main" | "annex";
                                    name: string;
                                    type: string;
                                    size: number;
                                    sha256: string;
                                    pages?: number;
                                    /** @enum {string} */
                                    view: "none" | "wanted" | "made" | "failed";
                                    problem?: {
                                        [key: string]: unknown;
                                    };
                                    recognition?: {
                                        of: number;
                                        done: number;
                                        isDone: boolean;
                                        unread: number[];
                                        confidence: number;
                                        faults: string[];
                                    };
                                    signatures: number;
                                    signed?: {
                                        /** @enum {string} */
                                        kind: "signature" | "timestamp";
                                        /** @enum {string} */
                                        tone: "good" | "unsure" | "bad";
                                        name?: string;
                                        about: string;
                                        bytes: string;
                                        certificate: string;
                                        time: string;
                                    }[];
                                    signedNote: string;
                                    warnings: string[];
                                    findings: {
                                        /** @enum {string} */
                                        kind: "macros" | "externalLinks" | "embedded" | "scripts" | "oldFonts";
                                        parts: string[];
                                    }[];
                                }[];
                                contents?: {
                                    of: string;
                                    depth: number;
                                    path: string;
                                    name: string;
                                    size: number;
                                    sha256?: string;
                                    /** @enum {string} */
                                    outcome: "document" | "annex" | "known" | "refused";
                                    document?: string;
                                    code?: string;
                                    problem?: {
                                        [key: string]: unknown;
                                    };
                                }[];
                                source?: {
                                    sha256: string;
                                    name: string;
                                    size: number;
                                    type: string;
                                    path?: string;
                                    depth: number;
                                    document?: string;
                                };
                                suggested?: {
                                    [key: string]: unknown;
                                };
                                proposed?: {
                                    /** @enum {string} */
                                    value?: "ky-so" | "sao-y" | "scan" | "trich-xuat" | "du-thao";
                                    why: string;
                                };
                                byName: string;
                                /** @constant */
                                hasMark?: true;
                                scan?: {
                                    /** @enum {string} */
                                    state: "clean" | "unscanned" | "scanner-down" | "over-limit" | "cannot-scan" | "infected";
                                    virus?: string;
                                    file?: string;
                                    signatures?: string;
                                    /** Format: date-time */
                                    made?: string;
                                    /** Format: date-time */
                                    at: string;
                                };
                                closed?: string;
                            }[];
                            withdrawn?: {
                                reason: string;
                                by: string;
                                /** Format: date-time */
                                at: string;
                            };
                            byName: string;
                            usedIn: {
                                assessment: string;
                                campaign: string;
                                code: string;
                                leaf: string;
                                slot: string;
                                version: string;
                                pages?: string;
                                atStake: number;
                            }[];
                            may: ("particulars" | "replace" | "withdraw" | "restore" | "cite")[];
                        };
                    };
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description stale, wrong-state */
                409: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
                /** @description disk-full */
                507: components["responses"]["Problem"];
            };
        };
        /** Take the withdrawal back; it proves again wherever it is cited */
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
                            agency: string;
                            agencyName: string;
                            code: string;
                            name: string;
                            particulars: {
                                type?: string;
                                number?: string;
                                symbol?: string;
                                /** Format: date */
                                issued?: string;
                                /** Format: date */
                                sent?: string;
                                issuer?: {
                                    agency: string;
                                } | {
                                    name: string;
                                };
                                subject?: string;
                                signer?: string;
                                capacity?: string;
                                /** @enum {string} */
                                proofClass?: "ky-so" | "sao-y" | "scan" | "trich-xuat" | "du-thao";
                                period?: {
                                    /** Format: date */
                                    from: string;
                                    /** Format: date */
                                    to: string;
                                };
                            };
                            issuerName?: string;
                            version: string;
                            n: number;
                            /** @enum {string} */
                            state: "received" | "kept" | "rejected" | "held-secret" | "unpacked";
                            problem?: {
                                [key: string]: unknown;
                            };
                            /** @enum {string} */
                            scan: "clean" | "unscanned" | "scanner-down" | "over-limit" | "cannot-scan" | "infected";
                            pages?: number;
                            unseen?: {
                                waiting: number;
                                unread: number;
                            };
                            size: number;
                            files: number;
                            citations: number;
                            isWithdrawn: boolean;
                            found?: {
                                n: number;
                                file: number;
                                page: number;
                                text: string;
                                marks: [
                                    number,
                                    number
                                ][];
                            };
                            /** Format: date-time */
                            at: string;
                            revision: number;
                            versions: {
                                id: string;
                                n: number;
                                /** @enum {string} */
                                state: "received" | "kept" | "rejected" | "held-secret" | "unpacked";
                                problem?: {
                                    [key: string]: unknown;
                                };
                                reason?: string;
                                /** Format: date-time */
                                heldAt?: string;
                                contested?: {
                                    reason: string;
                                    by: string;
                                    /** Format: date-time */
                                    at: string;
                                };
                                destroyed?: {
                                    mark: string;
                                    page: number;
                                    by?: string;
                                    /** Format: date-time */
                                    at: string;
                                };
                                /** Format: date-time */
                                at: string;
                                revision: number;
                                files: {
                                    /** @enum {string} */
                                    role: "main" | "annex";
                                    name: string;
                                    type: string;
                                    size: number;
                                    sha256: string;
                                    pages?: number;
                                    /** @enum {string} */
                                    view: "none" | "wanted" | "made" | "failed";
                                    problem?: {
                                        [key: string]: unknown;
                                    };
                                    recognition?: {
                                        of: number;
                                        done: number;
                                        isDone: boolean;
                                        unread: number[];
                                        confidence: number;
                                        faults: string[];
                                    };
                                    signatures: number;
                                    signed?: {
                                        /** @enum {string} */
                                        kind: "signature" | "timestamp";
                                        /** @enum {string} */
                                        tone: "good" | "unsure" | "bad";
                                        name?: string;
                                        about: string;
                                        bytes: string;
                                        certificate: string;
                                        time: string;
                                    }[];
                                    signedNote: string;
                                    warnings: string[];
                                    findings: {
                                        /** @enum {string} */
                                        kind: "macros" | "externalLinks" | "embedded" | "scripts" | "oldFonts";
                                        parts: string[];
                                    }[];
                                }[];
                                contents?: {
                                    of: string;
                                    depth: number;
                                    path: string;
                                    name: string;
                                    size: number;
                                    sha256?: string;
                                    /** @enum {string} */
                                    outcome: "document" | "annex" | "known" | "refused";
                                    document?: string;
                                    code?: string;
                                    problem?: {
                                        [key: string]: unknown;
                                    };
                                }[];
                                source?: {
                                    sha256: string;
                                    name: string;
                                    size: number;
                                    type: string;
                                    path?: string;
                                    depth: number;
                                    document?: string;
                                };
                                suggested?: {
                                    [key: string]: unknown;
                                };
                                proposed?: {
                                    /** @enum {string} */
                                    value?: "ky-so" | "sao-y" | "scan" | "trich-xuat" | "du-thao";
                                    why: string;
                                };
                                byName: string;
                                /** @constant */
                                hasMark?: true;
                                scan?: {
                                    /** @enum {string} */
                                    state: "clean" | "unscanned" | "scanner-down" | "over-limit" | "cannot-scan" | "infected";
                                    virus?: string;
                                    file?: string;
                                    signatures?: string;
                                    /** Format: date-time */
                                    made?: string;
                                    /** Format: date-time */
                                    at: string;
                                };
                                closed?: string;
                            }[];
                            withdrawn?: {
                                reason: string;
                                by: string;
                                /** Format: date-time */
                                at: string;
                            };
                            byName: string;
                            usedIn: {
                                assessment: string;
                                campaign: string;
                                code: string;
                                leaf: string;
                                slot: string;
                                version: string;
                                pages?: string;
                                atStake: number;
                            }[];
                            may: ("particulars" | "replace" | "withdraw" | "restore" | "cite")[];
                        };
                    };
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description stale, wrong-state */
                409: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
                /** @description disk-full */
                507: components["responses"]["Problem"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/versions/{id}/secrecy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say of a version that was held back that it is secret, or ask the head that it is not */
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
                        isSecret: boolean;
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
                            agency: string;
                            agencyName: string;
                            code: string;
                            name: string;
                            particulars: {
                                type?: string;
                                number?: string;
                                symbol?: string;
                                /** Format: date */
                                issued?: string;
                                /** Format: date */
                                sent?: string;
                                issuer?: {
                                    agency: string;
                                } | {
                                    name: string;
                                };
                                subject?: string;
                                signer?: string;
                                capacity?: string;
                                /** @enum {string} */
                                proofClass?: "ky-so" | "sao-y" | "scan" | "trich-xuat" | "du-thao";
                                period?: {
                                    /** Format: date */
                                    from: string;
                                    /** Format: date */
                                    to: string;
                                };
                            };
                            issuerName?: string;
                            version: string;
                            n: number;
                            /** @enum {string} */
                            state: "received" | "kept" | "rejected" | "held-secret" | "unpacked";
                            problem?: {
                                [key: string]: unknown;
                            };
                            /** @enum {string} */
                            scan: "clean" | "unscanned" | "scanner-down" | "over-limit" | "cannot-scan" | "infected";
                            pages?: number;
                            unseen?: {
                                waiting: number;
                                unread: number;
                            };
                            size: number;
                            files: number;
                            citations: number;
                            isWithdrawn: boolean;
                            found?: {
                                n: number;
                                file: number;
                                page: number;
                                text: string;
                                marks: [
                                    number,
                                    number
                                ][];
                            };
                            /** Format: date-time */
                            at: string;
                            revision: number;
                            versions: {
                                id: string;
                                n: number;
                                /** @enum {string} */
                                state: "received" | "kept" | "rejected" | "held-secret" | "unpacked";
                                problem?: {
                                    [key: string]: unknown;
                                };
                                reason?: string;
                                /** Format: date-time */
                                heldAt?: string;
                                contested?: {
                                    reason: string;
                                    by: string;
                                    /** Format: date-time */
                                    at: string;
                                };
                                destroyed?: {
                                    mark: string;
                                    page: number;
                                    by?: string;
                                    /** Format: date-time */
                                    at: string;
                                };
                                /** Format: date-time */
                                at: string;
                                revision: number;
                                files: {
                                    /** @enum {string} */
                                    role: "main" | "annex";
                                    name: string;
                                    type: string;
                                    size: number;
                                    sha256: string;
                                    pages?: number;
                                    /** @enum {string} */
                                    view: "none" | "wanted" | "made" | "failed";
                                    problem?: {
                                        [key: string]: unknown;
                                    };
                                    recognition?: {
                                        of: number;
                                        done: number;
                                        isDone: boolean;
                                        unread: number[];
                                        confidence: number;
                                        faults: string[];
                                    };
                                    signatures: number;
                                    signed?: {
                                        /** @enum {string} */
                                        kind: "signature" | "timestamp";
                                        /** @enum {string} */
                                        tone: "good" | "unsure" | "bad";
                                        name?: string;
                                        about: string;
                                        bytes: string;
                                        certificate: string;
                                        time: string;
                                    }[];
                                    signedNote: string;
                                    warnings: string[];
                                    findings: {
                                        /** @enum {string} */
                                        kind: "macros" | "externalLinks" | "embedded" | "scripts" | "oldFonts";
                                        parts: string[];
                                    }[];
                                }[];
                                contents?: {
                                    of: string;
                                    depth: number;
                                    path: string;
                                    name: string;
                                    size: number;
                                    sha256?: string;
                                    /** @enum {string} */
                                    outcome: "document" | "annex" | "known" | "refused";
                                    document?: string;
                                    code?: string;
                                    problem?: {
                                        [key: string]: unknown;
                                    };
                                }[];
                                source?: {
                                    sha256: string;
                                    name: string;
                                    size: number;
                                    type: string;
                                    path?: string;
                                    depth: number;
                                    document?: string;
                                };
                                suggested?: {
                                    [key: string]: unknown;
                                };
                                proposed?: {
                                    /** @enum {string} */
                                    value?: "ky-so" | "sao-y" | "scan" | "trich-xuat" | "du-thao";
                                    why: string;
                                };
                                byName: string;
                                /** @constant */
                                hasMark?: true;
                                scan?: {
                                    /** @enum {string} */
                                    state: "clean" | "unscanned" | "scanner-down" | "over-limit" | "cannot-scan" | "infected";
                                    virus?: string;
                                    file?: string;
                                    signatures?: string;
                                    /** Format: date-time */
                                    made?: string;
                                    /** Format: date-time */
                                    at: string;
                                };
                                closed?: string;
                            }[];
                            withdrawn?: {
                                reason: string;
                                by: string;
                                /** Format: date-time */
                                at: string;
                            };
                            byName: string;
                            usedIn: {
                                assessment: string;
                                campaign: string;
                                code: string;
                                leaf: string;
                                slot: string;
                                version: string;
                                pages?: string;
                                atStake: number;
                            }[];
                            may: ("particulars" | "replace" | "withdraw" | "restore" | "cite")[];
                        };
                    };
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description stale, wrong-state */
                409: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
                /** @description disk-full */
                507: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/versions/{id}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decide whether a version that was held back bears a secrecy mark */
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
                        isSecret: boolean;
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
                            agency: string;
                            agencyName: string;
                            code: string;
                            name: string;
                            particulars: {
                                type?: string;
                                number?: string;
                                symbol?: string;
                                /** Format: date */
                                issued?: string;
                                /** Format: date */
                                sent?: string;
                                issuer?: {
                                    agency: string;
                                } | {
                                    name: string;
                                };
                                subject?: string;
                                signer?: string;
                                capacity?: string;
                                /** @enum {string} */
                                proofClass?: "ky-so" | "sao-y" | "scan" | "trich-xuat" | "du-thao";
                                period?: {
                                    /** Format: date */
                                    from: string;
                                    /** Format: date */
                                    to: string;
                                };
                            };
                            issuerName?: string;
                            version: string;
                            n: number;
                            /** @enum {string} */
                            state: "received" | "kept" | "rejected" | "held-secret" | "unpacked";
                            problem?: {
                                [key: string]: unknown;
                            };
                            /** @enum {string} */
                            scan: "clean" | "unscanned" | "scanner-down" | "over-limit" | "cannot-scan" | "infected";
                            pages?: number;
                            unseen?: {
                                waiting: number;
                                unread: number;
                            };
                            size: number;
                            files: number;
                            citations: number;
                            isWithdrawn: boolean;
                            found?: {
                                n: number;
                                file: number;
                                page: number;
                                text: string;
                                marks: [
                                    number,
                                    number
                                ][];
                            };
                            /** Format: date-time */
                            at: string;
                            revision: number;
                            versions: {
                                id: string;
                                n: number;
                                /** @enum {string} */
                                state: "received" | "kept" | "rejected" | "held-secret" | "unpacked";
                                problem?: {
                                    [key: string]: unknown;
                                };
                                reason?: string;
                                /** Format: date-time */
                                heldAt?: string;
                                contested?: {
                                    reason: string;
                                    by: string;
                                    /** Format: date-time */
                                    at: string;
                                };
                                destroyed?: {
                                    mark: string;
                                    page: number;
                                    by?: string;
                                    /** Format: date-time */
                                    at: string;
                                };
                                /** Format: date-time */
                                at: string;
                                revision: number;
                                files: {
                                    /** @enum {string} */
                                    role: "main" | "annex";
                                    name: string;
                                    type: string;
                                    size: number;
                                    sha256: string;
                                    pages?: number;
                                    /** @enum {string} */
                                    view: "none" | "wanted" | "made" | "failed";
                                    problem?: {
                                        [key: string]: unknown;
                                    };
                                    recognition?: {
                                        of: number;
                                        done: number;
                                        isDone: boolean;
                                        unread: number[];
                                        confidence: number;
                                        faults: string[];
                                    };
                                    signatures: number;
                                    signed?: {
                                        /** @enum {string} */
                                        kind: "signature" | "timestamp";
                                        /** @enum {string} */
                                        tone: "good" | "unsure" | "bad";
                                        name?: string;
                                        about: string;
                                        bytes: string;
                                        certificate: string;
                                        time: string;
                                    }[];
                                    signedNote: string;
                                    warnings: string[];
                                    findings: {
                                        /** @enum {string} */
                                        kind: "macros" | "externalLinks" | "embedded" | "scripts" | "oldFonts";
                                        parts: string[];
                                    }[];
                                }[];
                                contents?: {
                                    of: string;
                                    depth: number;
                                    path: string;
                                    name: string;
                                    size: number;
                                    sha256?: string;
                                    /** @enum {string} */
                                    outcome: "document" | "annex" | "known" | "refused";
                                    document?: string;
                                    code?: string;
                                    problem?: {
                                        [key: string]: unknown;
                                    };
                                }[];
                                source?: {
                                    sha256: string;
                                    name: string;
                                    size: number;
                                    type: string;
                                    path?: string;
                                    depth: number;
                                    document?: string;
                                };
                                suggested?: {
                                    [key: string]: unknown;
                                };
                                proposed?: {
                                    /** @enum {string} */
                                    value?: "ky-so" | "sao-y" | "scan" | "trich-xuat" | "du-thao";
                                    why: string;
                                };
                                byName: string;
                                /** @constant */
                                hasMark?: true;
                                scan?: {
                                    /** @enum {string} */
                                    state: "clean" | "unscanned" | "scanner-down" | "over-limit" | "cannot-scan" | "infected";
                                    virus?: string;
                                    file?: string;
                                    signatures?: string;
                                    /** Format: date-time */
                                    made?: string;
                                    /** Format: date-time */
                                    at: string;
                                };
                                closed?: string;
                            }[];
                            withdrawn?: {
                                reason: string;
                                by: string;
                                /** Format: date-time */
                                at: string;
                            };
                            byName: string;
                            usedIn: {
                                assessment: string;
                                campaign: string;
                                code: string;
                                leaf: string;
                                slot: string;
                                version: string;
                                pages?: string;
                                atStake: number;
                            }[];
                            may: ("particulars" | "replace" | "withdraw" | "restore" | "cite")[];
                        };
                    };
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description stale, wrong-state */
                409: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
                /** @description disk-full */
                507: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/versions/{id}/mark": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A picture of the secrecy mark that a version is held back for, and of nothing else */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The ETag of what you have */
                    "If-None-Match"?: string;
                    /** @description One range of bytes, e.g. bytes=0-1023 */
                    Range?: string;
                };
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
                        /** @description Changes whenever the content does */
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": string;
                    };
                };
                /** @description The part asked for */
                206: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": string;
                    };
                };
                /** @description What you have is current */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description not-satisfiable */
                416: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
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
                    purpose?: "view" | "keep" | "print" | "check" | "send" | "guest" | "machine";
                };
                header?: {
                    /** @description The ETag of what you have */
                    "If-None-Match"?: string;
                    /** @description One range of bytes, e.g. bytes=0-1023 */
                    Range?: string;
                };
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
                        /** @description Changes whenever the content does */
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": string;
                    };
                };
                /** @description The part asked for */
                206: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": string;
                    };
                };
                /** @description What you have is current */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description wrong-state */
                409: components["responses"]["Problem"];
                /** @description not-satisfiable */
                416: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
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
    "/api/v1/versions/{id}/view": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A PDF of one file of a version, for looking at */
        get: {
            parameters: {
                query?: {
                    file?: number;
                };
                header?: {
                    /** @description The ETag of what you have */
                    "If-None-Match"?: string;
                    /** @description One range of bytes, e.g. bytes=0-1023 */
                    Range?: string;
                };
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
                        /** @description Changes whenever the content does */
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": string;
                    };
                };
                /** @description The part asked for */
                206: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": string;
                    };
                };
                /** @description What you have is current */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description wrong-state */
                409: components["responses"]["Problem"];
                /** @description not-satisfiable */
                416: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
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
    "/api/v1/versions/{id}/thumb": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A picture of its first page */
        get: {
            parameters: {
                query?: {
                    file?: number;
                };
                header?: {
                    /** @description The ETag of what you have */
                    "If-None-Match"?: string;
                    /** @description One range of bytes, e.g. bytes=0-1023 */
                    Range?: string;
                };
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
                        /** @description Changes whenever the content does */
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": string;
                    };
                };
                /** @description The part asked for */
                206: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": string;
                    };
                };
                /** @description What you have is current */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description wrong-state */
                409: components["responses"]["Problem"];
                /** @description not-satisfiable */
                416: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
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
    "/api/v1/versions/{id}/text": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Text of each page */
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
                        "application/json": {
                            pages: string[];
                            empty: number[];
                            recognised: {
                                page: number;
                                confidence: number;
                            }[];
                        };
                    };
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description wrong-state */
                409: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
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
    "/api/v1/uploads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** tus 1.0: begin a file that may come in pieces; Upload-Metadata: filename, filetype, sha256, key, agency, again */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description protocol */
                412: components["responses"]["Problem"];
                /** @description too-large */
                413: components["responses"]["Problem"];
                /** @description empty-file */
                422: components["responses"]["Problem"];
                /** @description too-many */
                429: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
                /** @description quota, disk-full */
                507: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/uploads/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far a file has come and, once it is whole, its receipt or the reason why there is none */
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
                            name: string;
                            size: number;
                            offset: number;
                            /** Format: date-time */
                            until: string;
                            results?: ({
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
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description expired */
                410: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
            };
        };
        put?: never;
        post?: never;
        /** tus 1.0: give it up */
        delete: {
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
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description expired */
                410: components["responses"]["Problem"];
                /** @description protocol */
                412: components["responses"]["Problem"];
                /** @description held */
                423: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
                /** @description disk-full */
                507: components["responses"]["Problem"];
            };
        };
        options?: never;
        /** tus 1.0: how many bytes are here (Upload-Offset) */
        head: {
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
                    content?: never;
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description expired */
                410: components["responses"]["Problem"];
                /** @description protocol */
                412: components["responses"]["Problem"];
                /** @description held */
                423: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
            };
        };
        /** tus 1.0: the bytes from Upload-Offset on; the last one makes the document */
        patch: {
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
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description offset, duplicate */
                409: components["responses"]["Problem"];
                /** @description expired */
                410: components["responses"]["Problem"];
                /** @description protocol */
                412: components["responses"]["Problem"];
                /** @description too-large */
                413: components["responses"]["Problem"];
                /** @description unsupported-type */
                415: components["responses"]["Problem"];
                /** @description hash-differs, mismatch, damaged */
                422: components["responses"]["Problem"];
                /** @description held */
                423: components["responses"]["Problem"];
                /** @description too-many */
                429: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
                /** @description disk-full */
                507: components["responses"]["Problem"];
            };
        };
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
                            campaign: {
                                id: string;
                                slug: string;
                                year: number;
                                /** Format: date-time */
                                lockAt: string;
                            };
                            leaf: string;
                            code: string;
                            name: string;
                            area: {
                                code: string;
                                name: string;
                            };
                            guidance: string;
                            rule: {
                                /** @constant */
                                kind: "yesno";
                                var: string;
                                question: string;
                            } | {
                                /** @constant */
                                kind: "steps";
                                over: string;
                                round: number;
                                steps: {
                                    from: string;
                                    share: string;
                                }[];
                            } | {
                                /** @constant */
                                kind: "ratio";
                                num: string;
                                den: string;
                                round: number;
                                floor: string;
                                full: string;
                                /** @enum {string} */
                                whenZero: "full" | "none";
                            } | {
                                /** @constant */
                                kind: "formula";
                                expr: string;
                                round: number;
                            } | {
                                /** @constant */
                                kind: "perItem";
                                count: string;
                                each: string;
                            } | {
                                /** @constant */
                                kind: "dates";
                                /** @enum {string} */
                                by: "issued" | "sent";
                                items: {
                                    slot: string;
                                    nth: number;
                                    notAfter: string;
                                    late?: {
                                        until: string;
                                        share: string;
                                    };
                                }[];
                            } | {
                                /** @constant */
                                kind: "evidenceCount";
                                slot: string;
                                steps: {
                                    from: string;
                                    share: string;
                                }[];
                            } | {
                                /** @constant */
                                kind: "deduction";
                                items: {
                                    count: string;
                                    each: string;
                                }[];
                            } | {
                                /** @constant */
                                kind: "manual";
                            } | {
                                /** @constant */
                                kind: "sipas";
                                measure: string;
                                round: number;
                            };
                            variables: {
                                code: string;
                                label: string;
                                unit: string;
                                source: string;
                            }[];
                            agency: {
                                id: string;
                                code: string;
                                name: string;
                                short: string;
                            };
                            coordinators: {
                                id: string;
                                code: string;
                                name: string;
                                short: string;
                            }[];
                            unit?: string;
                            contributors: {
                                id: string;
                                name: string;
                            }[];
                            /** Format: date-time */
                            due: string;
                            workingDaysLeft: number;
                            /** @enum {string} */
                            state: "draft" | "with-head" | "submitted" | "returned";
                            /** @enum {string} */
                            shown: "not-applicable" | "accepted" | "requested" | "submitted" | "with-head" | "incomplete" | "draft" | "untouched";
                            isOverdue: boolean;
                            round: number;
                            figures: {
                                code: string;
                                value: string;
                                /** @enum {string} */
                                state: "estimate" | "official";
                                source?: {
                                    /** @enum {string} */
                                    kind: "document" | "system" | "table";
                                    table?: string;
                                    document?: string;
                                    version?: string;
                                    system?: string;
                                    /** Format: date-time */
                                    at?: string;
                                };
                                beside?: {
                                    value: string;
                                    source?: {
                                        /** @enum {string} */
                                        kind: "document" | "system" | "table";
                                        table?: string;
                                        document?: string;
                                        version?: string;
                                        system?: string;
                                        /** Format: date-time */
                                        at?: string;
                                    };
                                };
                                choice?: string;
                            }[];
                            self?: number;
                            max: number;
                            handReason?: string;
                            explanation?: string;
                            isExplanationRequired: boolean;
                            note?: string;
                            score: {
                                points?: number;
                                working: string;
                                missing: string[];
                                next?: string;
                            };
                            slots: {
                                key: string;
                                name: string;
                                type: string;
                                issuer: {
                                    body: string;
                                } | {
                                    kinds: string[];
                                };
                                period: {
                                    from: string;
                                    to: string;
                                };
                                count: number;
                                only?: {
                                    kinds?: string[];
                                    agencies?: string[];
                                };
                                need: string;
                                accepts: ("ky-so" | "sao-y" | "scan" | "trich-xuat")[];
                                have: number;
                                missing: number;
                                requestOpen: boolean;
                                from: string;
                                to: string;
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
                                    documentCode: string;
                                    n: number;
                                    /** @enum {string} */
                                    versionState: "received" | "kept" | "rejected" | "held-secret" | "unpacked";
                                    particulars: {
                                        type?: string;
                                        number?: string;
                                        symbol?: string;
                                        /** Format: date */
                                        issued?: string;
                                        /** Format: date */
                                        sent?: string;
                                        issuer?: {
                                            agency: string;
                                        } | {
                                            name: string;
                                        };
                                        subject?: string;
                                        signer?: string;
                                        capacity?: string;
                                        /** @enum {string} */
                                        proofClass?: "ky-so" | "sao-y" | "scan" | "trich-xuat" | "du-thao";
                                        period?: {
                                            /** Format: date */
                                            from: string;
                                            /** Format: date */
                                            to: string;
                                        };
                                    };
                                    issuerName?: string;
                                    files: {
                                        name: string;
                                        size: number;
                                        /** @enum {string} */
                                        role: "main" | "annex";
                                    }[];
                                    newer?: {
                                        version: string;
                                        n: number;
                                    };
                                    whyNot: string[];
                                    byName: string;
                                }[];
                            }[];
                            need: number;
                            have: number;
                            gaps: {
                                at: {
                                    /** @enum {string} */
                                    part: "figures" | "score" | "explanation" | "slot";
                                    key?: string;
                                };
                                sentence: string;
                                points: number;
                                blocks: boolean;
                            }[];
                            parts: {
                                max: number;
                                accepted: number;
                                waitingReview: number;
                                waitingHead: number;
                                inWork: number;
                                atRisk: number;
                                notClaimed: number;
                                cut: number;
                            };
                            requests: {
                                id: string;
                                assessment: string;
                                campaign: string;
                                agency: string;
                                round: number;
                                slot?: string;
                                /** @enum {string} */
                                defect?: "thieu-chu-ky" | "sai-thoi-ky" | "thieu-trang" | "thieu-phu-luc" | "so-lieu-lech" | "scan-duoi-200dpi" | "du-thao" | "thieu-so-ngay" | "sai-noi-dung" | "sai-co-quan" | "sai-loai" | "khong-ro-trang" | "so-lieu-mau-thuan" | "hai-nguon-khac-nhau" | "anh-khong-ro-ngay" | "thieu-giai-trinh";
                                citation?: string;
                                pages?: string;
                                words: string;
                                points: number;
                                /** Format: date-time */
                                due: string;
                                /** @enum {string} */
                                state: "open" | "answered" | "closed";
                                answer?: {
                                    text: string;
                                    by: string;
                                    /** Format: date-time */
                                    at: string;
                                };
                                thread: {
                                    text: string;
                                    by: string;
                                    /** Format: date-time */
                                    at: string;
                                    isAgency: boolean;
                                    byName: string;
                                }[];
                                by: string;
                                /** Format: date-time */
                                at: string;
                                revision: number;
                                byName: string;
                                workingDaysLeft: number;
                            }[];
                            reviews: {
                                id: string;
                                assessment: string;
                                campaign: string;
                                agency: string;
                                over: string;
                                /** @enum {string} */
                                outcome: "accept" | "return" | "withdraw";
                                points?: number;
                                reason?: string;
                                by: string;
                                /** Format: date-time */
                                at: string;
                                revision: number;
                                byName: string;
                            }[];
                            submissions: {
                                id: string;
                                n: number;
                                digest: string;
                                self: number;
                                /** Format: date-time */
                                at: string;
                                signer: {
                                    name: string;
                                    position?: string;
                                    capacity?: string;
                                };
                                isLate: boolean;
                                exception?: {
                                    decision: string;
                                    reason: string;
                                    by: string;
                                    /** Format: date-time */
                                    at: string;
                                    /** Format: date-time */
                                    until: string;
                                };
                            }[];
                            digest: string;
                            accepted: boolean;
                            /** Format: date-time */
                            requestDue: string;
                            may: string[];
                            revision: number;
                        };
                    };
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
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
                                kind: "document" | "system" | "table";
                                table?: string;
                                document?: string;
                                version?: string;
                                system?: string;
                                /** Format: date-time */
                                at?: string;
                            };
                            beside?: {
                                value: string;
                                source?: {
                                    /** @enum {string} */
                                    kind: "document" | "system" | "table";
                                    table?: string;
                                    document?: string;
                                    version?: string;
                                    system?: string;
                                    /** Format: date-time */
                                    at?: string;
                                };
                            };
                            choice?: string;
                        }[];
                        hand?: {
                            self: string;
                            reason: string;
                        } | null;
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
                            campaign: {
                                id: string;
                                slug: string;
                                year: number;
                                /** Format: date-time */
                                lockAt: string;
                            };
                            leaf: string;
                            code: string;
                            name: string;
                            area: {
                                code: string;
                                name: string;
                            };
                            guidance: string;
                            rule: {
                                /** @constant */
                                kind: "yesno";
                                var: string;
                                question: string;
                            } | {
                                /** @constant */
                                kind: "steps";
                                over: string;
                                round: number;
                                steps: {
                                    from: string;
                                    share: string;
                                }[];
                            } | {
                                /** @constant */
                                kind: "ratio";
                                num: string;
                                den: string;
                                round: number;
                                floor: string;
                                full: string;
                                /** @enum {string} */
                                whenZero: "full" | "none";
                            } | {
                                /** @constant */
                                kind: "formula";
                                expr: string;
                                round: number;
                            } | {
                                /** @constant */
                                kind: "perItem";
                                count: string;
                                each: string;
                            } | {
                                /** @constant */
                                kind: "dates";
                                /** @enum {string} */
                                by: "issued" | "sent";
                                items: {
                                    slot: string;
                                    nth: number;
                                    notAfter: string;
                                    late?: {
                                        until: string;
                                        share: string;
                                    };
                                }[];
                            } | {
                                /** @constant */
                                kind: "evidenceCount";
                                slot: string;
                                steps: {
                                    from: string;
                                    share: string;
                                }[];
                            } | {
                                /** @constant */
                                kind: "deduction";
                                items: {
                                    count: string;
                                    each: string;
                                }[];
                            } | {
                                /** @constant */
                                kind: "manual";
                            } | {
                                /** @constant */
                                kind: "sipas";
                                measure: string;
                                round: number;
                            };
                            variables: {
                                code: string;
                                label: string;
                                unit: string;
                                source: string;
                            }[];
                            agency: {
                                id: string;
                                code: string;
                                name: string;
                                short: string;
                            };
                            coordinators: {
                                id: string;
                                code: string;
                                name: string;
                                short: string;
                            }[];
                            unit?: string;
                            contributors: {
                                id: string;
                                name: string;
                            }[];
                            /** Format: date-time */
                            due: string;
                            workingDaysLeft: number;
                            /** @enum {string} */
                            state: "draft" | "with-head" | "submitted" | "returned";
                            /** @enum {string} */
                            shown: "not-applicable" | "accepted" | "requested" | "submitted" | "with-head" | "incomplete" | "draft" | "untouched";
                            isOverdue: boolean;
                            round: number;
                            figures: {
                                code: string;
                                value: string;
                                /** @enum {string} */
                                state: "estimate" | "official";
                                source?: {
                                    /** @enum {string} */
                                    kind: "document" | "system" | "table";
                                    table?: string;
                                    document?: string;
                                    version?: string;
                                    system?: string;
                                    /** Format: date-time */
                                    at?: string;
                                };
                                beside?: {
                                    value: string;
                                    source?: {
                                        /** @enum {string} */
                                        kind: "document" | "system" | "table";
                                        table?: string;
                                        document?: string;
                                        version?: string;
                                        system?: string;
                                        /** Format: date-time */
                                        at?: string;
                                    };
                                };
                                choice?: string;
                            }[];
                            self?: number;
                            max: number;
                            handReason?: string;
                            explanation?: string;
                            isExplanationRequired: boolean;
                            note?: string;
                            score: {
                                points?: number;
                                working: string;
                                missing: string[];
                                next?: string;
                            };
                            slots: {
                                key: string;
                                name: string;
                                type: string;
                                issuer: {
                                    body: string;
                                } | {
                                    kinds: string[];
                                };
                                period: {
                                    from: string;
                                    to: string;
                                };
                                count: number;
                                only?: {
                                    kinds?: string[];
                                    agencies?: string[];
                                };
                                need: string;
                                accepts: ("ky-so" | "sao-y" | "scan" | "trich-xuat")[];
                                have: number;
                                missing: number;
                                requestOpen: boolean;
                                from: string;
                                to: string;
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
                                    documentCode: string;
                                    n: number;
                                    /** @enum {string} */
                                    versionState: "received" | "kept" | "rejected" | "held-secret" | "unpacked";
                                    particulars: {
                                        type?: string;
                                        number?: string;
                                        symbol?: string;
                                        /** Format: date */
                                        issued?: string;
                                        /** Format: date */
                                        sent?: string;
                                        issuer?: {
                                            agency: string;
                                        } | {
                                            name: string;
                                        };
                                        subject?: string;
                                        signer?: string;
                                        capacity?: string;
                                        /** @enum {string} */
                                        proofClass?: "ky-so" | "sao-y" | "scan" | "trich-xuat" | "du-thao";
                                        period?: {
                                            /** Format: date */
                                            from: string;
                                            /** Format: date */
                                            to: string;
                                        };
                                    };
                                    issuerName?: string;
                                    files: {
                                        name: string;
                                        size: number;
                                        /** @enum {string} */
                                        role: "main" | "annex";
                                    }[];
                                    newer?: {
                                        version: string;
                                        n: number;
                                    };
                                    whyNot: string[];
                                    byName: string;
                                }[];
                            }[];
                            need: number;
                            have: number;
                            gaps: {
                                at: {
                                    /** @enum {string} */
                                    part: "figures" | "score" | "explanation" | "slot";
                                    key?: string;
                                };
                                sentence: string;
                                points: number;
                                blocks: boolean;
                            }[];
                            parts: {
                                max: number;
                                accepted: number;
                                waitingReview: number;
                                waitingHead: number;
                                inWork: number;
                                atRisk: number;
                                notClaimed: number;
                                cut: number;
                            };
                            requests: {
                                id: string;
                                assessment: string;
                                campaign: string;
                                agency: string;
                                round: number;
                                slot?: string;
                                /** @enum {string} */
                                defect?: "thieu-chu-ky" | "sai-thoi-ky" | "thieu-trang" | "thieu-phu-luc" | "so-lieu-lech" | "scan-duoi-200dpi" | "du-thao" | "thieu-so-ngay" | "sai-noi-dung" | "sai-co-quan" | "sai-loai" | "khong-ro-trang" | "so-lieu-mau-thuan" | "hai-nguon-khac-nhau" | "anh-khong-ro-ngay" | "thieu-giai-trinh";
                                citation?: string;
                                pages?: string;
                                words: string;
                                points: number;
                                /** Format: date-time */
                                due: string;
                                /** @enum {string} */
                                state: "open" | "answered" | "closed";
                                answer?: {
                                    text: string;
                                    by: string;
                                    /** Format: date-time */
                                    at: string;
                                };
                                thread: {
                                    text: string;
                                    by: string;
                                    /** Format: date-time */
                                    at: string;
                                    isAgency: boolean;
                                    byName: string;
                                }[];
                                by: string;
                                /** Format: date-time */
                                at: string;
                                revision: number;
                                byName: string;
                                workingDaysLeft: number;
                            }[];
                            reviews: {
                                id: string;
                                assessment: string;
                                campaign: string;
                                agency: string;
                                over: string;
                                /** @enum {string} */
                                outcome: "accept" | "return" | "withdraw";
                                points?: number;
                                reason?: string;
                                by: string;
                                /** Format: date-time */
                                at: string;
                                revision: number;
                                byName: string;
                            }[];
                            submissions: {
                                id: string;
                                n: number;
                                digest: string;
                                self: number;
                                /** Format: date-time */
                                at: string;
                                signer: {
                                    name: string;
                                    position?: string;
                                    capacity?: string;
                                };
                                isLate: boolean;
                                exception?: {
                                    decision: string;
                                    reason: string;
                                    by: string;
                                    /** Format: date-time */
                                    at: string;
                                    /** Format: date-time */
                                    until: string;
                                };
                            }[];
                            digest: string;
                            accepted: boolean;
                            /** Format: date-time */
                            requestDue: string;
                            may: string[];
                            revision: number;
                        };
                    };
                };
                /** @description invalid, unreadable-number */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description wrong-state, stale */
                409: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
                /** @description disk-full */
                507: components["responses"]["Problem"];
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
                            campaign: {
                                id: string;
                                slug: string;
                                year: number;
                                /** Format: date-time */
                                lockAt: string;
                            };
                            leaf: string;
                            code: string;
                            name: string;
                            area: {
                                code: string;
                                name: string;
                            };
                            guidance: string;
                            rule: {
                                /** @constant */
                                kind: "yesno";
                                var: string;
                                question: string;
                            } | {
                                /** @constant */
                                kind: "steps";
                                over: string;
                                round: number;
                                steps: {
                                    from: string;
                                    share: string;
                                }[];
                            } | {
                                /** @constant */
                                kind: "ratio";
                                num: string;
                                den: string;
                                round: number;
                                floor: string;
                                full: string;
                                /** @enum {string} */
                                whenZero: "full" | "none";
                            } | {
                                /** @constant */
                                kind: "formula";
                                expr: string;
                                round: number;
                            } | {
                                /** @constant */
                                kind: "perItem";
                                count: string;
                                each: string;
                            } | {
                                /** @constant */
                                kind: "dates";
                                /** @enum {string} */
                                by: "issued" | "sent";
                                items: {
                                    slot: string;
                                    nth: number;
                                    notAfter: string;
                                    late?: {
                                        until: string;
                                        share: string;
                                    };
                                }[];
                            } | {
                                /** @constant */
                                kind: "evidenceCount";
                                slot: string;
                                steps: {
                                    from: string;
                                    share: string;
                                }[];
                            } | {
                                /** @constant */
                                kind: "deduction";
                                items: {
                                    count: string;
                                    each: string;
                                }[];
                            } | {
                                /** @constant */
                                kind: "manual";
                            } | {
                                /** @constant */
                                kind: "sipas";
                                measure: string;
                                round: number;
                            };
                            variables: {
                                code: string;
                                label: string;
                                unit: string;
                                source: string;
                            }[];
                            agency: {
                                id: string;
                                code: string;
                                name: string;
                                short: string;
                            };
                            coordinators: {
                                id: string;
                                code: string;
                                name: string;
                                short: string;
                            }[];
                            unit?: string;
                            contributors: {
                                id: string;
                                name: string;
                            }[];
                            /** Format: date-time */
                            due: string;
                            workingDaysLeft: number;
                            /** @enum {string} */
                            state: "draft" | "with-head" | "submitted" | "returned";
                            /** @enum {string} */
                            shown: "not-applicable" | "accepted" | "requested" | "submitted" | "with-head" | "incomplete" | "draft" | "untouched";
                            isOverdue: boolean;
                            round: number;
                            figures: {
                                code: string;
                                value: string;
                                /** @enum {string} */
                                state: "estimate" | "official";
                                source?: {
                                    /** @enum {string} */
                                    kind: "document" | "system" | "table";
                                    table?: string;
                                    document?: string;
                                    version?: string;
                                    system?: string;
                                    /** Format: date-time */
                                    at?: string;
                                };
                                beside?: {
                                    value: string;
                                    source?: {
                                        /** @enum {string} */
                                        kind: "document" | "system" | "table";
                                        table?: string;
                                        document?: string;
                                        version?: string;
                                        system?: string;
                                        /** Format: date-time */
                                        at?: string;
                                    };
                                };
                                choice?: string;
                            }[];
                            self?: number;
                            max: number;
                            handReason?: string;
                            explanation?: string;
                            isExplanationRequired: boolean;
                            note?: string;
                            score: {
                                points?: number;
                                working: string;
                                missing: string[];
                                next?: string;
                            };
                            slots: {
                                key: string;
                                name: string;
                                type: string;
                                issuer: {
                                    body: string;
                                } | {
                                    kinds: string[];
                                };
                                period: {
                                    from: string;
                                    to: string;
                                };
                                count: number;
                                only?: {
                                    kinds?: string[];
                                    agencies?: string[];
                                };
                                need: string;
                                accepts: ("ky-so" | "sao-y" | "scan" | "trich-xuat")[];
                                have: number;
                                missing: number;
                                requestOpen: boolean;
                                from: string;
                                to: string;
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
                                    documentCode: string;
                                    n: number;
                                    /** @enum {string} */
                                    versionState: "received" | "kept" | "rejected" | "held-secret" | "unpacked";
                                    particulars: {
                                        type?: string;
                                        number?: string;
                                        symbol?: string;
                                        /** Format: date */
                                        issued?: string;
                                        /** Format: date */
                                        sent?: string;
                                        issuer?: {
                                            agency: string;
                                        } | {
                                            name: string;
                                        };
                                        subject?: string;
                                        signer?: string;
                                        capacity?: string;
                                        /** @enum {string} */
                                        proofClass?: "ky-so" | "sao-y" | "scan" | "trich-xuat" | "du-thao";
                                        period?: {
                                            /** Format: date */
                                            from: string;
                                            /** Format: date */
                                            to: string;
                                        };
                                    };
                                    issuerName?: string;
                                    files: {
                                        name: string;
                                        size: number;
                                        /** @enum {string} */
                                        role: "main" | "annex";
                                    }[];
                                    newer?: {
                                        version: string;
                                        n: number;
                                    };
                                    whyNot: string[];
                                    byName: string;
                                }[];
                            }[];
                            need: number;
                            have: number;
                            gaps: {
                                at: {
                                    /** @enum {string} */
                                    part: "figures" | "score" | "explanation" | "slot";
                                    key?: string;
                                };
                                sentence: string;
                                points: number;
                                blocks: boolean;
                            }[];
                            parts: {
                                max: number;
                                accepted: number;
                                waitingReview: number;
                                waitingHead: number;
                                inWork: number;
                                atRisk: number;
                                notClaimed: number;
                                cut: number;
                            };
                            requests: {
                                id: string;
                                assessment: string;
                                campaign: string;
                                agency: string;
                                round: number;
                                slot?: string;
                                /** @enum {string} */
                                defect?: "thieu-chu-ky" | "sai-thoi-ky" | "thieu-trang" | "thieu-phu-luc" | "so-lieu-lech" | "scan-duoi-200dpi" | "du-thao" | "thieu-so-ngay" | "sai-noi-dung" | "sai-co-quan" | "sai-loai" | "khong-ro-trang" | "so-lieu-mau-thuan" | "hai-nguon-khac-nhau" | "anh-khong-ro-ngay" | "thieu-giai-trinh";
                                citation?: string;
                                pages?: string;
                                words: string;
                                points: number;
                                /** Format: date-time */
                                due: string;
                                /** @enum {string} */
                                state: "open" | "answered" | "closed";
                                answer?: {
                                    text: string;
                                    by: string;
                                    /** Format: date-time */
                                    at: string;
                                };
                                thread: {
                                    text: string;
                                    by: string;
                                    /** Format: date-time */
                                    at: string;
                                    isAgency: boolean;
                                    byName: string;
                                }[];
                                by: string;
                                /** Format: date-time */
                                at: string;
                                revision: number;
                                byName: string;
                                workingDaysLeft: number;
                            }[];
                            reviews: {
                                id: string;
                                assessment: string;
                                campaign: string;
                                agency: string;
                                over: string;
                                /** @enum {string} */
                                outcome: "accept" | "return" | "withdraw";
                                points?: number;
                                reason?: string;
                                by: string;
                                /** Format: date-time */
                                at: string;
                                revision: number;
                                byName: string;
                            }[];
                            submissions: {
                                id: string;
                                n: number;
                                digest: string;
                                self: number;
                                /** Format: date-time */
                                at: string;
                                signer: {
                                    name: string;
                                    position?: string;
                                    capacity?: string;
                                };
                                isLate: boolean;
                                exception?: {
                                    decision: string;
                                    reason: string;
                                    by: string;
                                    /** Format: date-time */
                                    at: string;
                                    /** Format: date-time */
                                    until: string;
                                };
                            }[];
                            digest: string;
                            accepted: boolean;
                            /** Format: date-time */
                            requestDue: string;
                            may: string[];
                            revision: number;
                        };
                    };
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description wrong-state, stale */
                409: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
                /** @description disk-full */
                507: components["responses"]["Problem"];
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
                            campaign: {
                                id: string;
                                slug: string;
                                year: number;
                                /** Format: date-time */
                                lockAt: string;
                            };
                            leaf: string;
                            code: string;
                            name: string;
                            area: {
                                code: string;
                                name: string;
                            };
                            guidance: string;
                            rule: {
                                /** @constant */
                                kind: "yesno";
                                var: string;
                                question: string;
                            } | {
                                /** @constant */
                                kind: "steps";
                                over: string;
                                round: number;
                                steps: {
                                    from: string;
                                    share: string;
                                }[];
                            } | {
                                /** @constant */
                                kind: "ratio";
                                num: string;
                                den: string;
                                round: number;
                                floor: string;
                                full: string;
                                /** @enum {string} */
                                whenZero: "full" | "none";
                            } | {
                                /** @constant */
                                kind: "formula";
                                expr: string;
                                round: number;
                            } | {
                                /** @constant */
                                kind: "perItem";
                                count: string;
                                each: string;
                            } | {
                                /** @constant */
                                kind: "dates";
                                /** @enum {string} */
                                by: "issued" | "sent";
                                items: {
                                    slot: string;
                                    nth: number;
                                    notAfter: string;
                                    late?: {
                                        until: string;
                                        share: string;
                                    };
                                }[];
                            } | {
                                /** @constant */
                                kind: "evidenceCount";
                                slot: string;
                                steps: {
                                    from: string;
                                    share: string;
                                }[];
                            } | {
                                /** @constant */
                                kind: "deduction";
                                items: {
                                    count: string;
                                    each: string;
                                }[];
                            } | {
                                /** @constant */
                                kind: "manual";
                            } | {
                                /** @constant */
                                kind: "sipas";
                                measure: string;
                                round: number;
                            };
                            variables: {
                                code: string;
                                label: string;
                                unit: string;
                                source: string;
                            }[];
                            agency: {
                                id: string;
                                code: string;
                                name: string;
                                short: string;
                            };
                            coordinators: {
                                id: string;
                                code: string;
                                name: string;
                                short: string;
                            }[];
                            unit?: string;
                            contributors: {
                                id: string;
                                name: string;
                            }[];
                            /** Format: date-time */
                            due: string;
                            workingDaysLeft: number;
                            /** @enum {string} */
                            state: "draft" | "with-head" | "submitted" | "returned";
                            /** @enum {string} */
                            shown: "not-applicable" | "accepted" | "requested" | "submitted" | "with-head" | "incomplete" | "draft" | "untouched";
                            isOverdue: boolean;
                            round: number;
                            figures: {
                                code: string;
                                value: string;
                                /** @enum {string} */
                                state: "estimate" | "official";
                                source?: {
                                    /** @enum {string} */
                                    kind: "document" | "system" | "table";
                                    table?: string;
                                    document?: string;
                                    version?: string;
                                    system?: string;
                                    /** Format: date-time */
                                    at?: string;
                                };
                                beside?: {
                                    value: string;
                                    source?: {
                                        /** @enum {string} */
                                        kind: "document" | "system" | "table";
                                        table?: string;
                                        document?: string;
                                        version?: string;
                                        system?: string;
                                        /** Format: date-time */
                                        at?: string;
                                    };
                                };
                                choice?: string;
                            }[];
                            self?: number;
                            max: number;
                            handReason?: string;
                            explanation?: string;
                            isExplanationRequired: boolean;
                            note?: string;
                            score: {
                                points?: number;
                                working: string;
                                missing: string[];
                                next?: string;
                            };
                            slots: {
                                key: string;
                                name: string;
                                type: string;
                                issuer: {
                                    body: string;
                                } | {
                                    kinds: string[];
                                };
                                period: {
                                    from: string;
                                    to: string;
                                };
                                count: number;
                                only?: {
                                    kinds?: string[];
                                    agencies?: string[];
                                };
                                need: string;
                                accepts: ("ky-so" | "sao-y" | "scan" | "trich-xuat")[];
                                have: number;
                                missing: number;
                                requestOpen: boolean;
                                from: string;
                                to: string;
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
                                    documentCode: string;
                                    n: number;
                                    /** @enum {string} */
                                    versionState: "received" | "kept" | "rejected" | "held-secret" | "unpacked";
                                    particulars: {
                                        type?: string;
                                        number?: string;
                                        symbol?: string;
                                        /** Format: date */
                                        issued?: string;
                                        /** Format: date */
                                        sent?: string;
                                        issuer?: {
                                            agency: string;
                                        } | {
                                            name: string;
                                        };
                                        subject?: string;
                                        signer?: string;
                                        capacity?: string;
                                        /** @enum {string} */
                                        proofClass?: "ky-so" | "sao-y" | "scan" | "trich-xuat" | "du-thao";
                                        period?: {
                                            /** Format: date */
                                            from: string;
                                            /** Format: date */
                                            to: string;
                                        };
                                    };
                                    issuerName?: string;
                                    files: {
                                        name: string;
                                        size: number;
                                        /** @enum {string} */
                                        role: "main" | "annex";
                                    }[];
                                    newer?: {
                                        version: string;
                                        n: number;
                                    };
                                    whyNot: string[];
                                    byName: string;
                                }[];
                            }[];
                            need: number;
                            have: number;
                            gaps: {
                                at: {
                                    /** @enum {string} */
                                    part: "figures" | "score" | "explanation" | "slot";
                                    key?: string;
                                };
                                sentence: string;
                                points: number;
                                blocks: boolean;
                            }[];
                            parts: {
                                max: number;
                                accepted: number;
                                waitingReview: number;
                                waitingHead: number;
                                inWork: number;
                                atRisk: number;
                                notClaimed: number;
                                cut: number;
                            };
                            requests: {
                                id: string;
                                assessment: string;
                                campaign: string;
                                agency: string;
                                round: number;
                                slot?: string;
                                /** @enum {string} */
                                defect?: "thieu-chu-ky" | "sai-thoi-ky" | "thieu-trang" | "thieu-phu-luc" | "so-lieu-lech" | "scan-duoi-200dpi" | "du-thao" | "thieu-so-ngay" | "sai-noi-dung" | "sai-co-quan" | "sai-loai" | "khong-ro-trang" | "so-lieu-mau-thuan" | "hai-nguon-khac-nhau" | "anh-khong-ro-ngay" | "thieu-giai-trinh";
                                citation?: string;
                                pages?: string;
                                words: string;
                                points: number;
                                /** Format: date-time */
                                due: string;
                                /** @enum {string} */
                                state: "open" | "answered" | "closed";
                                answer?: {
                                    text: string;
                                    by: string;
                                    /** Format: date-time */
                                    at: string;
                                };
                                thread: {
                                    text: string;
                                    by: string;
                                    /** Format: date-time */
                                    at: string;
                                    isAgency: boolean;
                                    byName: string;
                                }[];
                                by: string;
                                /** Format: date-time */
                                at: string;
                                revision: number;
                                byName: string;
                                workingDaysLeft: number;
                            }[];
                            reviews: {
                                id: string;
                                assessment: string;
                                campaign: string;
                                agency: string;
                                over: string;
                                /** @enum {string} */
                                outcome: "accept" | "return" | "withdraw";
                                points?: number;
                                reason?: string;
                                by: string;
                                /** Format: date-time */
                                at: string;
                                revision: number;
                                byName: string;
                            }[];
                            submissions: {
                                id: string;
                                n: number;
                                digest: string;
                                self: number;
                                /** Format: date-time */
                                at: string;
                                signer: {
                                    name: string;
                                    position?: string;
                                    capacity?: string;
                                };
                                isLate: boolean;
                                exception?: {
                                    decision: string;
                                    reason: string;
                                    by: string;
                                    /** Format: date-time */
                                    at: string;
                                    /** Format: date-time */
                                    until: string;
                                };
                            }[];
                            digest: string;
                            accepted: boolean;
                            /** Format: date-time */
                            requestDue: string;
                            may: string[];
                            revision: number;
                        };
                    };
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description wrong-state, stale */
                409: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
                /** @description disk-full */
                507: components["responses"]["Problem"];
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
                            campaign: {
                                id: string;
                                slug: string;
                                year: number;
                                /** Format: date-time */
                                lockAt: string;
                            };
                            leaf: string;
                            code: string;
                            name: string;
                            area: {
                                code: string;
                                name: string;
                            };
                            guidance: string;
                            rule: {
                                /** @constant */
                                kind: "yesno";
                                var: string;
                                question: string;
                            } | {
                                /** @constant */
                                kind: "steps";
                                over: string;
                                round: number;
                                steps: {
                                    from: string;
                                    share: string;
                                }[];
                            } | {
                                /** @constant */
                                kind: "ratio";
                                num: string;
                                den: string;
                                round: number;
                                floor: string;
                                full: string;
                                /** @enum {string} */
                                whenZero: "full" | "none";
                            } | {
                                /** @constant */
                                kind: "formula";
                                expr: string;
                                round: number;
                            } | {
                                /** @constant */
                                kind: "perItem";
                                count: string;
                                each: string;
                            } | {
                                /** @constant */
                                kind: "dates";
                                /** @enum {string} */
                                by: "issued" | "sent";
                                items: {
                                    slot: string;
                                    nth: number;
                                    notAfter: string;
                                    late?: {
                                        until: string;
                                        share: string;
                                    };
                                }[];
                            } | {
                                /** @constant */
                                kind: "evidenceCount";
                                slot: string;
                                steps: {
                                    from: string;
                                    share: string;
                                }[];
                            } | {
                                /** @constant */
                                kind: "deduction";
                                items: {
                                    count: string;
                                    each: string;
                                }[];
                            } | {
                                /** @constant */
                                kind: "manual";
                            } | {
                                /** @constant */
                                kind: "sipas";
                                measure: string;
                                round: number;
                            };
                            variables: {
                                code: string;
                                label: string;
                                unit: string;
                                source: string;
                            }[];
                            agency: {
                                id: string;
                                code: string;
                                name: string;
                                short: string;
                            };
                            coordinators: {
                                id: string;
                                code: string;
                                name: string;
                                short: string;
                            }[];
                            unit?: string;
                            contributors: {
                                id: string;
                                name: string;
                            }[];
                            /** Format: date-time */
                            due: string;
                            workingDaysLeft: number;
                            /** @enum {string} */
                            state: "draft" | "with-head" | "submitted" | "returned";
                            /** @enum {string} */
                            shown: "not-applicable" | "accepted" | "requested" | "submitted" | "with-head" | "incomplete" | "draft" | "untouched";
                            isOverdue: boolean;
                            round: number;
                            figures: {
                                code: string;
                                value: string;
                                /** @enum {string} */
                                state: "estimate" | "official";
                                source?: {
                                    /** @enum {string} */
                                    kind: "document" | "system" | "table";
                                    table?: string;
                                    document?: string;
                                    version?: string;
                                    system?: string;
                                    /** Format: date-time */
                                    at?: string;
                                };
                                beside?: {
                                    value: string;
                                    source?: {
                                        /** @enum {string} */
                                        kind: "document" | "system" | "table";
                                        table?: string;
                                        document?: string;
                                        version?: string;
                                        system?: string;
                                        /** Format: date-time */
                                        at?: string;
                                    };
                                };
                                choice?: string;
                            }[];
                            self?: number;
                            max: number;
                            handReason?: string;
                            explanation?: string;
                            isExplanationRequired: boolean;
                            note?: string;
                            score: {
                                points?: number;
                                working: string;
                                missing: string[];
                                next?: string;
                            };
                            slots: {
                                key: string;
                                name: string;
                                type: string;
                                issuer: {
                                    body: string;
                                } | {
                                    kinds: string[];
                                };
                                period: {
                                    from: string;
                                    to: string;
                                };
                                count: number;
                                only?: {
                                    kinds?: string[];
                                    agencies?: string[];
                                };
                                need: string;
                                accepts: ("ky-so" | "sao-y" | "scan" | "trich-xuat")[];
                                have: number;
                                missing: number;
                                requestOpen: boolean;
                                from: string;
                                to: string;
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
                                    documentCode: string;
                                    n: number;
                                    /** @enum {string} */
                                    versionState: "received" | "kept" | "rejected" | "held-secret" | "unpacked";
                                    particulars: {
                                        type?: string;
                                        number?: string;
                                        symbol?: string;
                                        /** Format: date */
                                        issued?: string;
                                        /** Format: date */
                                        sent?: string;
                                        issuer?: {
                                            agency: string;
                                        } | {
                                            name: string;
                                        };
                                        subject?: string;
                                        signer?: string;
                                        capacity?: string;
                                        /** @enum {string} */
                                        proofClass?: "ky-so" | "sao-y" | "scan" | "trich-xuat" | "du-thao";
                                        period?: {
                                            /** Format: date */
                                            from: string;
                                            /** Format: date */
                                            to: string;
                                        };
                                    };
                                    issuerName?: string;
                                    files: {
                                        name: string;
                                        size: number;
                                        /** @enum {string} */
                                        role: "main" | "annex";
                                    }[];
                                    newer?: {
                                        version: string;
                                        n: number;
                                    };
                                    whyNot: string[];
                                    byName: string;
                                }[];
                            }[];
                            need: number;
                            have: number;
                            gaps: {
                                at: {
                                    /** @enum {string} */
                                    part: "figures" | "score" | "explanation" | "slot";
                                    key?: string;
                                };
                                sentence: string;
                                points: number;
                                blocks: boolean;
                            }[];
                            parts: {
                                max: number;
                                accepted: number;
                                waitingReview: number;
                                waitingHead: number;
                                inWork: number;
                                atRisk: number;
                                notClaimed: number;
                                cut: number;
                            };
                            requests: {
                                id: string;
                                assessment: string;
                                campaign: string;
                                agency: string;
                                round: number;
                                slot?: string;
                                /** @enum {string} */
                                defect?: "thieu-chu-ky" | "sai-thoi-ky" | "thieu-trang" | "thieu-phu-luc" | "so-lieu-lech" | "scan-duoi-200dpi" | "du-thao" | "thieu-so-ngay" | "sai-noi-dung" | "sai-co-quan" | "sai-loai" | "khong-ro-trang" | "so-lieu-mau-thuan" | "hai-nguon-khac-nhau" | "anh-khong-ro-ngay" | "thieu-giai-trinh";
                                citation?: string;
                                pages?: string;
                                words: string;
                                points: number;
                                /** Format: date-time */
                                due: string;
                                /** @enum {string} */
                                state: "open" | "answered" | "closed";
                                answer?: {
                                    text: string;
                                    by: string;
                                    /** Format: date-time */
                                    at: string;
                                };
                                thread: {
                                    text: string;
                                    by: string;
                                    /** Format: date-time */
                                    at: string;
                                    isAgency: boolean;
                                    byName: string;
                                }[];
                                by: string;
                                /** Format: date-time */
                                at: string;
                                revision: number;
                                byName: string;
                                workingDaysLeft: number;
                            }[];
                            reviews: {
                                id: string;
                                assessment: string;
                                campaign: string;
                                agency: string;
                                over: string;
                                /** @enum {string} */
                                outcome: "accept" | "return" | "withdraw";
                                points?: number;
                                reason?: string;
                                by: string;
                                /** Format: date-time */
                                at: string;
                                revision: number;
                                byName: string;
                            }[];
                            submissions: {
                                id: string;
                                n: number;
                                digest: string;
                                self: number;
                                /** Format: date-time */
                                at: string;
                                signer: {
                                    name: string;
                                    position?: string;
                                    capacity?: string;
                                };
                                isLate: boolean;
                                exception?: {
                                    decision: string;
                                    reason: string;
                                    by: string;
                                    /** Format: date-time */
                                    at: string;
                                    /** Format: date-time */
                                    until: string;
                                };
                            }[];
                            digest: string;
                            accepted: boolean;
                            /** Format: date-time */
                            requestDue: string;
                            may: string[];
                            revision: number;
                        };
                    };
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description wrong-state, stale */
                409: components["responses"]["Problem"];
                /** @description gaps */
                422: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
                /** @description disk-full */
                507: components["responses"]["Problem"];
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
                            campaign: {
                                id: string;
                                slug: string;
                                year: number;
                                /** Format: date-time */
                                lockAt: string;
                            };
                            leaf: string;
                            code: string;
                            name: string;
                            area: {
                                code: string;
                                name: string;
                            };
                            guidance: string;
                            rule: {
                                /** @constant */
                                kind: "yesno";
                                var: string;
                                question: string;
                            } | {
                                /** @constant */
                                kind: "steps";
                                over: string;
                                round: number;
                                steps: {
                                    from: string;
                                    share: string;
                                }[];
                            } | {
                                /** @constant */
                                kind: "ratio";
                                num: string;
                                den: string;
                                round: number;
                                floor: string;
                                full: string;
                                /** @enum {string} */
                                whenZero: "full" | "none";
                            } | {
                                /** @constant */
                                kind: "formula";
                                expr: string;
                                round: number;
                            } | {
                                /** @constant */
                                kind: "perItem";
                                count: string;
                                each: string;
                            } | {
                                /** @constant */
                                kind: "dates";
                                /** @enum {string} */
                                by: "issued" | "sent";
                                items: {
                                    slot: string;
                                    nth: number;
                                    notAfter: string;
                                    late?: {
                                        until: string;
                                        share: string;
                                    };
                                }[];
                            } | {
                                /** @constant */
                                kind: "evidenceCount";
                                slot: string;
                                steps: {
                                    from: string;
                                    share: string;
                                }[];
                            } | {
                                /** @constant */
                                kind: "deduction";
                                items: {
                                    count: string;
                                    each: string;
                                }[];
                            } | {
                                /** @constant */
                                kind: "manual";
                            } | {
                                /** @constant */
                                kind: "sipas";
                                measure: string;
                                round: number;
                            };
                            variables: {
                                code: string;
                                label: string;
                                unit: string;
                                source: string;
                            }[];
                            agency: {
                                id: string;
                                code: string;
                                name: string;
                                short: string;
                            };
                            coordinators: {
                                id: string;
                                code: string;
                                name: string;
                                short: string;
                            }[];
                            unit?: string;
                            contributors: {
                                id: string;
                                name: string;
                            }[];
                            /** Format: date-time */
                            due: string;
                            workingDaysLeft: number;
                            /** @enum {string} */
                            state: "draft" | "with-head" | "submitted" | "returned";
                            /** @enum {string} */
                            shown: "not-applicable" | "accepted" | "requested" | "submitted" | "with-head" | "incomplete" | "draft" | "untouched";
                            isOverdue: boolean;
                            round: number;
                            figures: {
                                code: string;
                                value: string;
                                /** @enum {string} */
                                state: "estimate" | "official";
                                source?: {
                                    /** @enum {string} */
                                    kind: "document" | "system" | "table";
                                    table?: string;
                                    document?: string;
                                    version?: string;
                                    system?: string;
                                    /** Format: date-time */
                                    at?: string;
                                };
                                beside?: {
                                    value: string;
                                    source?: {
                                        /** @enum {string} */
                                        kind: "document" | "system" | "table";
                                        table?: string;
                                        document?: string;
                                        version?: string;
                                        system?: string;
                                        /** Format: date-time */
                                        at?: string;
                                    };
                                };
                                choice?: string;
                            }[];
                            self?: number;
                            max: number;
                            handReason?: string;
                            explanation?: string;
                            isExplanationRequired: boolean;
                            note?: string;
                            score: {
                                points?: number;
                                working: string;
                                missing: string[];
                                next?: string;
                            };
                            slots: {
                                key: string;
                                name: string;
                                type: string;
                                issuer: {
                                    body: string;
                                } | {
                                    kinds: string[];
                                };
                                period: {
                                    from: string;
                                    to: string;
                                };
                                count: number;
                                only?: {
                                    kinds?: string[];
                                    agencies?: string[];
                                };
                                need: string;
                                accepts: ("ky-so" | "sao-y" | "scan" | "trich-xuat")[];
                                have: number;
                                missing: number;
                                requestOpen: boolean;
                                from: string;
                                to: string;
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
                                    documentCode: string;
                                    n: number;
                                    /** @enum {string} */
                                    versionState: "received" | "kept" | "rejected" | "held-secret" | "unpacked";
                                    particulars: {
                                        type?: string;
                                        number?: string;
                                        symbol?: string;
                                        /** Format: date */
                                        issued?: string;
                                        /** Format: date */
                                        sent?: string;
                                        issuer?: {
                                            agency: string;
                                        } | {
                                            name: string;
                                        };
                                        subject?: string;
                                        signer?: string;
                                        capacity?: string;
                                        /** @enum {string} */
                                        proofClass?: "ky-so" | "sao-y" | "scan" | "trich-xuat" | "du-thao";
                                        period?: {
                                            /** Format: date */
                                            from: string;
                                            /** Format: date */
                                            to: string;
                                        };
                                    };
                                    issuerName?: string;
                                    files: {
                                        name: string;
                                        size: number;
                                        /** @enum {string} */
                                        role: "main" | "annex";
                                    }[];
                                    newer?: {
                                        version: string;
                                        n: number;
                                    };
                                    whyNot: string[];
                                    byName: string;
                                }[];
                            }[];
                            need: number;
                            have: number;
                            gaps: {
                                at: {
                                    /** @enum {string} */
                                    part: "figures" | "score" | "explanation" | "slot";
                                    key?: string;
                                };
                                sentence: string;
                                points: number;
                                blocks: boolean;
                            }[];
                            parts: {
                                max: number;
                                accepted: number;
                                waitingReview: number;
                                waitingHead: number;
                                inWork: number;
                                atRisk: number;
                                notClaimed: number;
                                cut: number;
                            };
                            requests: {
                                id: string;
                                assessment: string;
                                campaign: string;
                                agency: string;
                                round: number;
                                slot?: string;
                                /** @enum {string} */
                                defect?: "thieu-chu-ky" | "sai-thoi-ky" | "thieu-trang" | "thieu-phu-luc" | "so-lieu-lech" | "scan-duoi-200dpi" | "du-thao" | "thieu-so-ngay" | "sai-noi-dung" | "sai-co-quan" | "sai-loai" | "khong-ro-trang" | "so-lieu-mau-thuan" | "hai-nguon-khac-nhau" | "anh-khong-ro-ngay" | "thieu-giai-trinh";
                                citation?: string;
                                pages?: string;
                                words: string;
                                points: number;
                                /** Format: date-time */
                                due: string;
                                /** @enum {string} */
                                state: "open" | "answered" | "closed";
                                answer?: {
                                    text: string;
                                    by: string;
                                    /** Format: date-time */
                                    at: string;
                                };
                                thread: {
                                    text: string;
                                    by: string;
                                    /** Format: date-time */
                                    at: string;
                                    isAgency: boolean;
                                    byName: string;
                                }[];
                                by: string;
                                /** Format: date-time */
                                at: string;
                                revision: number;
                                byName: string;
                                workingDaysLeft: number;
                            }[];
                            reviews: {
                                id: string;
                                assessment: string;
                                campaign: string;
                                agency: string;
                                over: string;
                                /** @enum {string} */
                                outcome: "accept" | "return" | "withdraw";
                                points?: number;
                                reason?: string;
                                by: string;
                                /** Format: date-time */
                                at: string;
                                revision: number;
                                byName: string;
                            }[];
                            submissions: {
                                id: string;
                                n: number;
                                digest: string;
                                self: number;
                                /** Format: date-time */
                                at: string;
                                signer: {
                                    name: string;
                                    position?: string;
                                    capacity?: string;
                                };
                                isLate: boolean;
                                exception?: {
                                    decision: string;
                                    reason: string;
                                    by: string;
                                    /** Format: date-time */
                                    at: string;
                                    /** Format: date-time */
                                    until: string;
                                };
                            }[];
                            digest: string;
                            accepted: boolean;
                            /** Format: date-time */
                            requestDue: string;
                            may: string[];
                            revision: number;
                        };
                    };
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description wrong-state, stale */
                409: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
                /** @description disk-full */
                507: components["responses"]["Problem"];
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
                            campaign: {
                                id: string;
                                slug: string;
                                year: number;
                                /** Format: date-time */
                                lockAt: string;
                            };
                            leaf: string;
                            code: string;
                            name: string;
                            area: {
                                code: string;
                                name: string;
                            };
                            guidance: string;
                            rule: {
                                /** @constant */
                                kind: "yesno";
                                var: string;
                                question: string;
                            } | {
                                /** @constant */
                                kind: "steps";
                                over: string;
                                round: number;
                                steps: {
                                    from: string;
                                    share: string;
                                }[];
                            } | {
                                /** @constant */
                                kind: "ratio";
                                num: string;
                                den: string;
                                round: number;
                                floor: string;
                                full: string;
                                /** @enum {string} */
                                whenZero: "full" | "none";
                            } | {
                                /** @constant */
                                kind: "formula";
                                expr: string;
                                round: number;
                            } | {
                                /** @constant */
                                kind: "perItem";
                                count: string;
                                each: string;
                            } | {
                                /** @constant */
                                kind: "dates";
                                /** @enum {string} */
                                by: "issued" | "sent";
                                items: {
                                    slot: string;
                                    nth: number;
                                    notAfter: string;
                                    late?: {
                                        until: string;
                                        share: string;
                                    };
                                }[];
                            } | {
                                /** @constant */
                                kind: "evidenceCount";
                                slot: string;
                                steps: {
                                    from: string;
                                    share: string;
                                }[];
                            } | {
                                /** @constant */
                                kind: "deduction";
                                items: {
                                    count: string;
                                    each: string;
                                }[];
                            } | {
                                /** @constant */
                                kind: "manual";
                            } | {
                                /** @constant */
                                kind: "sipas";
                                measure: string;
                                round: number;
                            };
                            variables: {
                                code: string;
                                label: string;
                                unit: string;
                                source: string;
                            }[];
                            agency: {
                                id: string;
                                code: string;
                                name: string;
                                short: string;
                            };
                            coordinators: {
                                id: string;
                                code: string;
                                name: string;
                                short: string;
                            }[];
                            unit?: string;
                            contributors: {
                                id: string;
                                name: string;
                            }[];
                            /** Format: date-time */
                            due: string;
                            workingDaysLeft: number;
                            /** @enum {string} */
                            state: "draft" | "with-head" | "submitted" | "returned";
                            /** @enum {string} */
                            shown: "not-applicable" | "accepted" | "requested" | "submitted" | "with-head" | "incomplete" | "draft" | "untouched";
                            isOverdue: boolean;
                            round: number;
                            figures: {
                                code: string;
                                value: string;
                                /** @enum {string} */
                                state: "estimate" | "official";
                                source?: {
                                    /** @enum {string} */
                                    kind: "document" | "system" | "table";
                                    table?: string;
                                    document?: string;
                                    version?: string;
                                    system?: string;
                                    /** Format: date-time */
                                    at?: string;
                                };
                                beside?: {
                                    value: string;
                                    source?: {
                                        /** @enum {string} */
                                        kind: "document" | "system" | "table";
                                        table?: string;
                                        document?: string;
                                        version?: string;
                                        system?: string;
                                        /** Format: date-time */
                                        at?: string;
                                    };
                                };
                                choice?: string;
                            }[];
                            self?: number;
                            max: number;
                            handReason?: string;
                            explanation?: string;
                            isExplanationRequired: boolean;
                            note?: string;
                            score: {
                                points?: number;
                                working: string;
                                missing: string[];
                                next?: string;
                            };
                            slots: {
                                key: string;
                                name: string;
                                type: string;
                                issuer: {
                                    body: string;
                                } | {
                                    kinds: string[];
                                };
                                period: {
                                    from: string;
                                    to: string;
                                };
                                count: number;
                                only?: {
                                    kinds?: string[];
                                    agencies?: string[];
                                };
                                need: string;
                                accepts: ("ky-so" | "sao-y" | "scan" | "trich-xuat")[];
                                have: number;
                                missing: number;
                                requestOpen: boolean;
                                from: string;
                                to: string;
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
                                    documentCode: string;
                                    n: number;
                                    /** @enum {string} */
                                    versionState: "received" | "kept" | "rejected" | "held-secret" | "unpacked";
                                    particulars: {
                                        type?: string;
                                        number?: string;
                                        symbol?: string;
                                        /** Format: date */
                                        issued?: string;
                                        /** Format: date */
                                        sent?: string;
                                        issuer?: {
                                            agency: string;
                                        } | {
                                            name: string;
                                        };
                                        subject?: string;
                                        signer?: string;
                                        capacity?: string;
                                        /** @enum {string} */
                                        proofClass?: "ky-so" | "sao-y" | "scan" | "trich-xuat" | "du-thao";
                                        period?: {
                                            /** Format: date */
                                            from: string;
                                            /** Format: date */
                                            to: string;
                                        };
                                    };
                                    issuerName?: string;
                                    files: {
                                        name: string;
                                        size: number;
                                        /** @enum {string} */
                                        role: "main" | "annex";
                                    }[];
                                    newer?: {
                                        version: string;
                                        n: number;
                                    };
                                    whyNot: string[];
                                    byName: string;
                                }[];
                            }[];
                            need: number;
                            have: number;
                            gaps: {
                                at: {
                                    /** @enum {string} */
                                    part: "figures" | "score" | "explanation" | "slot";
                                    key?: string;
                                };
                                sentence: string;
                                points: number;
                                blocks: boolean;
                            }[];
                            parts: {
                                max: number;
                                accepted: number;
                                waitingReview: number;
                                waitingHead: number;
                                inWork: number;
                                atRisk: number;
                                notClaimed: number;
                                cut: number;
                            };
                            requests: {
                                id: string;
                                assessment: string;
                                campaign: string;
                                agency: string;
                                round: number;
                                slot?: string;
                                /** @enum {string} */
                                defect?: "thieu-chu-ky" | "sai-thoi-ky" | "thieu-trang" | "thieu-phu-luc" | "so-lieu-lech" | "scan-duoi-200dpi" | "du-thao" | "thieu-so-ngay" | "sai-noi-dung" | "sai-co-quan" | "sai-loai" | "khong-ro-trang" | "so-lieu-mau-thuan" | "hai-nguon-khac-nhau" | "anh-khong-ro-ngay" | "thieu-giai-trinh";
                                citation?: string;
                                pages?: string;
                                words: string;
                                points: number;
                                /** Format: date-time */
                                due: string;
                                /** @enum {string} */
                                state: "open" | "answered" | "closed";
                                answer?: {
                                    text: string;
                                    by: string;
                                    /** Format: date-time */
                                    at: string;
                                };
                                thread: {
                                    text: string;
                                    by: string;
                                    /** Format: date-time */
                                    at: string;
                                    isAgency: boolean;
                                    byName: string;
                                }[];
                                by: string;
                                /** Format: date-time */
                                at: string;
                                revision: number;
                                byName: string;
                                workingDaysLeft: number;
                            }[];
                            reviews: {
                                id: string;
                                assessment: string;
                                campaign: string;
                                agency: string;
                                over: string;
                                /** @enum {string} */
                                outcome: "accept" | "return" | "withdraw";
                                points?: number;
                                reason?: string;
                                by: string;
                                /** Format: date-time */
                                at: string;
                                revision: number;
                                byName: string;
                            }[];
                            submissions: {
                                id: string;
                                n: number;
                                digest: string;
                                self: number;
                                /** Format: date-time */
                                at: string;
                                signer: {
                                    name: string;
                                    position?: string;
                                    capacity?: string;
                                };
                                isLate: boolean;
                                exception?: {
                                    decision: string;
                                    reason: string;
                                    by: string;
                                    /** Format: date-time */
                                    at: string;
                                    /** Format: date-time */
                                    until: string;
                                };
                            }[];
                            digest: string;
                            accepted: boolean;
                            /** Format: date-time */
                            requestDue: string;
                            may: string[];
                            revision: number;
                        };
                    };
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description wrong-state, stale */
                409: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
                /** @description disk-full */
                507: components["responses"]["Problem"];
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
                            campaign: {
                                id: string;
                                slug: string;
                                year: number;
                                /** Format: date-time */
                                lockAt: string;
                            };
                            leaf: string;
                            code: string;
                            name: string;
                            area: {
                                code: string;
                                name: string;
                            };
                            guidance: string;
                            rule: {
                                /** @constant */
                                kind: "yesno";
                                var: string;
                                question: string;
                            } | {
                                /** @constant */
                                kind: "steps";
                                over: string;
                                round: number;
                                steps: {
                                    from: string;
                                    share: string;
                                }[];
                            } | {
                                /** @constant */
                                kind: "ratio";
                                num: string;
                                den: string;
                                round: number;
                                floor: string;
                                full: string;
                                /** @enum {string} */
                                whenZero: "full" | "none";
                            } | {
                                /** @constant */
                                kind: "formula";
                                expr: string;
                                round: number;
                            } | {
                                /** @constant */
                                kind: "perItem";
                                count: string;
                                each: string;
                            } | {
                                /** @constant */
                                kind: "dates";
                                /** @enum {string} */
                                by: "issued" | "sent";
                                items: {
                                    slot: string;
                                    nth: number;
                                    notAfter: string;
                                    late?: {
                                        until: string;
                                        share: string;
                                    };
                                }[];
                            } | {
                                /** @constant */
                                kind: "evidenceCount";
                                slot: string;
                                steps: {
                                    from: string;
                                    share: string;
                                }[];
                            } | {
                                /** @constant */
                                kind: "deduction";
                                items: {
                                    count: string;
                                    each: string;
                                }[];
                            } | {
                                /** @constant */
                                kind: "manual";
                            } | {
                                /** @constant */
                                kind: "sipas";
                                measure: string;
                                round: number;
                            };
                            variables: {
                                code: string;
                                label: string;
                                unit: string;
                                source: string;
                            }[];
                            agency: {
                                id: string;
                                code: string;
                                name: string;
                                short: string;
                            };
                            coordinators: {
                                id: string;
                                code: string;
                                name: string;
                                short: string;
                            }[];
                            unit?: string;
                            contributors: {
                                id: string;
                                name: string;
                            }[];
                            /** Format: date-time */
                            due: string;
                            workingDaysLeft: number;
                            /** @enum {string} */
                            state: "draft" | "with-head" | "submitted" | "returned";
                            /** @enum {string} */
                            shown: "not-applicable" | "accepted" | "requested" | "submitted" | "with-head" | "incomplete" | "draft" | "untouched";
                            isOverdue: boolean;
                            round: number;
                            figures: {
                                code: string;
                                value: string;
                                /** @enum {string} */
                                state: "estimate" | "official";
                                source?: {
                                    /** @enum {string} */
                                    kind: "document" | "system" | "table";
                                    table?: string;
                                    document?: string;
                                    version?: string;
                                    system?: string;
                                    /** Format: date-time */
                                    at?: string;
                                };
                                beside?: {
                                    value: string;
                                    source?: {
                                        /** @enum {string} */
                                        kind: "document" | "system" | "table";
                                        table?: string;
                                        document?: string;
                                        version?: string;
                                        system?: string;
                                        /** Format: date-time */
                                        at?: string;
                                    };
                                };
                                choice?: string;
                            }[];
                            self?: number;
                            max: number;
                            handReason?: string;
                            explanation?: string;
                            isExplanationRequired: boolean;
                            note?: string;
                            score: {
                                points?: number;
                                working: string;
                                missing: string[];
                                next?: string;
                            };
                            slots: {
                                key: string;
                                name: string;
                                type: string;
                                issuer: {
                                    body: string;
                                } | {
                                    kinds: string[];
                                };
                                period: {
                                    from: string;
                                    to: string;
                                };
                                count: number;
                                only?: {
                                    kinds?: string[];
                                    agencies?: string[];
                                };
                                need: string;
                                accepts: ("ky-so" | "sao-y" | "scan" | "trich-xuat")[];
                                have: number;
                                missing: number;
                                requestOpen: boolean;
                                from: string;
                                to: string;
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
                                    documentCode: string;
                                    n: number;
                                    /** @enum {string} */
                                    versionState: "received" | "kept" | "rejected" | "held-secret" | "unpacked";
                                    particulars: {
                                        type?: string;
                                        number?: string;
                                        symbol?: string;
                                        /** Format: date */
                                        issued?: string;
                                        /** Format: date */
                                        sent?: string;
                                        issuer?: {
                                            agency: string;
                                        } | {
                                            name: string;
                                        };
                                        subject?: string;
                                        signer?: string;
                                        capacity?: string;
                                        /** @enum {string} */
                                        proofClass?: "ky-so" | "sao-y" | "scan" | "trich-xuat" | "du-thao";
                                        period?: {
                                            /** Format: date */
                                            from: string;
                                            /** Format: date */
                                            to: string;
                                        };
                                    };
                                    issuerName?: string;
                                    files: {
                                        name: string;
                                        size: number;
                                        /** @enum {string} */
                                        role: "main" | "annex";
                                    }[];
                                    newer?: {
                                        version: string;
                                        n: number;
                                    };
                                    whyNot: string[];
                                    byName: string;
                                }[];
                            }[];
                            need: number;
                            have: number;
                            gaps: {
                                at: {
                                    /** @enum {string} */
                                    part: "figures" | "score" | "explanation" | "slot";
                                    key?: string;
                                };
                                sentence: string;
                                points: number;
                                blocks: boolean;
                            }[];
                            parts: {
                                max: number;
                                accepted: number;
                                waitingReview: number;
                                waitingHead: number;
                                inWork: number;
                                atRisk: number;
                                notClaimed: number;
                                cut: number;
                            };
                            requests: {
                                id: string;
                                assessment: string;
                                campaign: string;
                                agency: string;
                                round: number;
                                slot?: string;
                                /** @enum {string} */
                                defect?: "thieu-chu-ky" | "sai-thoi-ky" | "thieu-trang" | "thieu-phu-luc" | "so-lieu-lech" | "scan-duoi-200dpi" | "du-thao" | "thieu-so-ngay" | "sai-noi-dung" | "sai-co-quan" | "sai-loai" | "khong-ro-trang" | "so-lieu-mau-thuan" | "hai-nguon-khac-nhau" | "anh-khong-ro-ngay" | "thieu-giai-trinh";
                                citation?: string;
                                pages?: string;
                                words: string;
                                points: number;
                                /** Format: date-time */
                                due: string;
                                /** @enum {string} */
                                state: "open" | "answered" | "closed";
                                answer?: {
                                    text: string;
                                    by: string;
                                    /** Format: date-time */
                                    at: string;
                                };
                                thread: {
                                    text: string;
                                    by: string;
                                    /** Format: date-time */
                                    at: string;
                                    isAgency: boolean;
                                    byName: string;
                                }[];
                                by: string;
                                /** Format: date-time */
                                at: string;
                                revision: number;
                                byName: string;
                                workingDaysLeft: number;
                            }[];
                            reviews: {
                                id: string;
                                assessment: string;
                                campaign: string;
                                agency: string;
                                over: string;
                                /** @enum {string} */
                                outcome: "accept" | "return" | "withdraw";
                                points?: number;
                                reason?: string;
                                by: string;
                                /** Format: date-time */
                                at: string;
                                revision: number;
                                byName: string;
                            }[];
                            submissions: {
                                id: string;
                                n: number;
                                digest: string;
                                self: number;
                                /** Format: date-time */
                                at: string;
                                signer: {
                                    name: string;
                                    position?: string;
                                    capacity?: string;
                                };
                                isLate: boolean;
                                exception?: {
                                    decision: string;
                                    reason: string;
                                    by: string;
                                    /** Format: date-time */
                                    at: string;
                                    /** Format: date-time */
                                    until: string;
                                };
                            }[];
                            digest: string;
                            accepted: boolean;
                            /** Format: date-time */
                            requestDue: string;
                            may: string[];
                            revision: number;
                        };
                    };
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed, late */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description wrong-state, stale */
                409: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
                /** @description disk-full */
                507: components["responses"]["Problem"];
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
                        points?: string;
                        requests?: {
                            slot?: string;
                            /** @enum {string} */
                            defect?: "thieu-chu-ky" | "sai-thoi-ky" | "thieu-trang" | "thieu-phu-luc" | "so-lieu-lech" | "scan-duoi-200dpi" | "du-thao" | "thieu-so-ngay" | "sai-noi-dung" | "sai-co-quan" | "sai-loai" | "khong-ro-trang" | "so-lieu-mau-thuan" | "hai-nguon-khac-nhau" | "anh-khong-ro-ngay" | "thieu-giai-trinh";
                            citation?: string;
                            pages?: string;
                            words: string;
                            /** Format: date-time */
                            due: string;
                        }[];
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
                            campaign: {
                                id: string;
                                slug: string;
                                year: number;
                                /** Format: date-time */
                                lockAt: string;
                            };
                            leaf: string;
                            code: string;
                            name: string;
                            area: {
                                code: string;
                                name: string;
                            };
                            guidance: string;
                            rule: {
                                /** @constant */
                                kind: "yesno";
                                var: string;
                                question: string;
                            } | {
                                /** @constant */
                                kind: "steps";
                                over: string;
                                round: number;
                                steps: {
                                    from: string;
                                    share: string;
                                }[];
                            } | {
                                /** @constant */
                                kind: "ratio";
                                num: string;
                                den: string;
                                round: number;
                                floor: string;
                                full: string;
                                /** @enum {string} */
                                whenZero: "full" | "none";
                            } | {
                                /** @constant */
                                kind: "formula";
                                expr: string;
                                round: number;
                            } | {
                                /** @constant */
                                kind: "perItem";
                                count: string;
                                each: string;
                            } | {
                                /** @constant */
                                kind: "dates";
                                /** @enum {string} */
                                by: "issued" | "sent";
                                items: {
                                    slot: string;
                                    nth: number;
                                    notAfter: string;
                                    late?: {
                                        until: string;
                                        share: string;
                                    };
                                }[];
                            } | {
                                /** @constant */
                                kind: "evidenceCount";
                                slot: string;
                                steps: {
                                    from: string;
                                    share: string;
                                }[];
                            } | {
                                /** @constant */
                                kind: "deduction";
                                items: {
                                    count: string;
                                    each: string;
                                }[];
                            } | {
                                /** @constant */
                                kind: "manual";
                            } | {
                                /** @constant */
                                kind: "sipas";
                                measure: string;
                                round: number;
                            };
                            variables: {
                                code: string;
                                label: string;
                                unit: string;
                                source: string;
                            }[];
                            agency: {
                                id: string;
                                code: string;
                                name: string;
                                short: string;
                            };
                            coordinators: {
                                id: string;
                                code: string;
                                name: string;
                                short: string;
                            }[];
                            unit?: string;
                            contributors: {
                                id: string;
                                name: string;
                            }[];
                            /** Format: date-time */
                            due: string;
                            workingDaysLeft: number;
                            /** @enum {string} */
                            state: "draft" | "with-head" | "submitted" | "returned";
                            /** @enum {string} */
                            shown: "not-applicable" | "accepted" | "requested" | "submitted" | "with-head" | "incomplete" | "draft" | "untouched";
                            isOverdue: boolean;
                            round: number;
                            figures: {
                                code: string;
                                value: string;
                                /** @enum {string} */
                                state: "estimate" | "official";
                                source?: {
                                    /** @enum {string} */
                                    kind: "document" | "system" | "table";
                                    table?: string;
                                    document?: string;
                                    version?: string;
                                    system?: string;
                                    /** Format: date-time */
                                    at?: string;
                                };
                                beside?: {
                                    value: string;
                                    source?: {
                                        /** @enum {string} */
                                        kind: "document" | "system" | "table";
                                        table?: string;
                                        document?: string;
                                        version?: string;
                                        system?: string;
                                        /** Format: date-time */
                                        at?: string;
                                    };
                                };
                                choice?: string;
                            }[];
                            self?: number;
                            max: number;
                            handReason?: string;
                            explanation?: string;
                            isExplanationRequired: boolean;
                            note?: string;
                            score: {
                                points?: number;
                                working: string;
                                missing: string[];
                                next?: string;
                            };
                            slots: {
                                key: string;
                                name: string;
                                type: string;
                                issuer: {
                                    body: string;
                                } | {
                                    kinds: string[];
                                };
                                period: {
                                    from: string;
                                    to: string;
                                };
                                count: number;
                                only?: {
                                    kinds?: string[];
                                    agencies?: string[];
                                };
                                need: string;
                                accepts: ("ky-so" | "sao-y" | "scan" | "trich-xuat")[];
                                have: number;
                                missing: number;
                                requestOpen: boolean;
                                from: string;
                                to: string;
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
                                    documentCode: string;
                                    n: number;
                                    /** @enum {string} */
                                    versionState: "received" | "kept" | "rejected" | "held-secret" | "unpacked";
                                    particulars: {
                                        type?: string;
                                        number?: string;
                                        symbol?: string;
                                        /** Format: date */
                                        issued?: string;
                                        /** Format: date */
                                        sent?: string;
                                        issuer?: {
                                            agency: string;
                                        } | {
                                            name: string;
                                        };
                                        subject?: string;
                                        signer?: string;
                                        capacity?: string;
                                        /** @enum {string} */
                                        proofClass?: "ky-so" | "sao-y" | "scan" | "trich-xuat" | "du-thao";
                                        period?: {
                                            /** Format: date */
                                            from: string;
                                            /** Format: date */
                                            to: string;
                                        };
                                    };
                                    issuerName?: string;
                                    files: {
                                        name: string;
                                        size: number;
                                        /** @enum {string} */
                                        role: "main" | "annex";
                                    }[];
                                    newer?: {
                                        version: string;
                                        n: number;
                                    };
                                    whyNot: string[];
                                    byName: string;
                                }[];
                            }[];
                            need: number;
                            have: number;
                            gaps: {
                                at: {
                                    /** @enum {string} */
                                    part: "figures" | "score" | "explanation" | "slot";
                                    key?: string;
                                };
                                sentence: string;
                                points: number;
                                blocks: boolean;
                            }[];
                            parts: {
                                max: number;
                                accepted: number;
                                waitingReview: number;
                                waitingHead: number;
                                inWork: number;
                                atRisk: number;
                                notClaimed: number;
                                cut: number;
                            };
                            requests: {
                                id: string;
                                assessment: string;
                                campaign: string;
                                agency: string;
                                round: number;
                                slot?: string;
                                /** @enum {string} */
                                defect?: "thieu-chu-ky" | "sai-thoi-ky" | "thieu-trang" | "thieu-phu-luc" | "so-lieu-lech" | "scan-duoi-200dpi" | "du-thao" | "thieu-so-ngay" | "sai-noi-dung" | "sai-co-quan" | "sai-loai" | "khong-ro-trang" | "so-lieu-mau-thuan" | "hai-nguon-khac-nhau" | "anh-khong-ro-ngay" | "thieu-giai-trinh";
                                citation?: string;
                                pages?: string;
                                words: string;
                                points: number;
                                /** Format: date-time */
                                due: string;
                                /** @enum {string} */
                                state: "open" | "answered" | "closed";
                                answer?: {
                                    text: string;
                                    by: string;
                                    /** Format: date-time */
                                    at: string;
                                };
                                thread: {
                                    text: string;
                                    by: string;
                                    /** Format: date-time */
                                    at: string;
                                    isAgency: boolean;
                                    byName: string;
                                }[];
                                by: string;
                                /** Format: date-time */
                                at: string;
                                revision: number;
                                byName: string;
                                workingDaysLeft: number;
                            }[];
                            reviews: {
                                id: string;
                                assessment: string;
                                campaign: string;
                                agency: string;
                                over: string;
                                /** @enum {string} */
                                outcome: "accept" | "return" | "withdraw";
                                points?: number;
                                reason?: string;
                                by: string;
                                /** Format: date-time */
                                at: string;
                                revision: number;
                                byName: string;
                            }[];
                            submissions: {
                                id: string;
                                n: number;
                                digest: string;
                                self: number;
                                /** Format: date-time */
                                at: string;
                                signer: {
                                    name: string;
                                    position?: string;
                                    capacity?: string;
                                };
                                isLate: boolean;
                                exception?: {
                                    decision: string;
                                    reason: string;
                                    by: string;
                                    /** Format: date-time */
                                    at: string;
                                    /** Format: date-time */
                                    until: string;
                                };
                            }[];
                            digest: string;
                            accepted: boolean;
                            /** Format: date-time */
                            requestDue: string;
                            may: string[];
                            revision: number;
                        };
                    };
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed, own-work */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description wrong-state, stale */
                409: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
                /** @description disk-full */
                507: components["responses"]["Problem"];
            };
        };
        /** Withdraw the last decision by a second recorded act */
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
                        over: string;
                        reason: string;
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
                            campaign: {
                                id: string;
                                slug: string;
                                year: number;
                                /** Format: date-time */
                                lockAt: string;
                            };
                            leaf: string;
                            code: string;
                            name: string;
                            area: {
                                code: string;
                                name: string;
                            };
                            guidance: string;
                            rule: {
                                /** @constant */
                                kind: "yesno";
                                var: string;
                                question: string;
                            } | {
                                /** @constant */
                                kind: "steps";
                                over: string;
                                round: number;
                                steps: {
                                    from: string;
                                    share: string;
                                }[];
                            } | {
                                /** @constant */
                                kind: "ratio";
                                num: string;
                                den: string;
                                round: number;
                                floor: string;
                                full: string;
                                /** @enum {string} */
                                whenZero: "full" | "none";
                            } | {
                                /** @constant */
                                kind: "formula";
                                expr: string;
                                round: number;
                            } | {
                                /** @constant */
                                kind: "perItem";
                                count: string;
                                each: string;
                            } | {
                                /** @constant */
                                kind: "dates";
                                /** @enum {string} */
                                by: "issued" | "sent";
                                items: {
                                    slot: string;
                                    nth: number;
                                    notAfter: string;
                                    late?: {
                                        until: string;
                                        share: string;
                                    };
                                }[];
                            } | {
                                /** @constant */
                                kind: "evidenceCount";
                                slot: string;
                                steps: {
                                    from: string;
                                    share: string;
                                }[];
                            } | {
                                /** @constant */
                                kind: "deduction";
                                items: {
                                    count: string;
                                    each: string;
                                }[];
                            } | {
                                /** @constant */
                                kind: "manual";
                            } | {
                                /** @constant */
                                kind: "sipas";
                                measure: string;
                                round: number;
                            };
                            variables: {
                                code: string;
                                label: string;
                                unit: string;
                                source: string;
                            }[];
                            agency: {
                                id: string;
                                code: string;
                                name: string;
                                short: string;
                            };
                            coordinators: {
                                id: string;
                                code: string;
                                name: string;
                                short: string;
                            }[];
                            unit?: string;
                            contributors: {
                                id: string;
                                name: string;
                            }[];
                            /** Format: date-time */
                            due: string;
                            workingDaysLeft: number;
                            /** @enum {string} */
                            state: "draft" | "with-head" | "submitted" | "returned";
                            /** @enum {string} */
                            shown: "not-applicable" | "accepted" | "requested" | "submitted" | "with-head" | "incomplete" | "draft" | "untouched";
                            isOverdue: boolean;
                            round: number;
                            figures: {
                                code: string;
                                value: string;
                                /** @enum {string} */
                                state: "estimate" | "official";
                                source?: {
                                    /** @enum {string} */
                                    kind: "document" | "system" | "table";
                                    table?: string;
                                    document?: string;
                                    version?: string;
                                    system?: string;
                                    /** Format: date-time */
                                    at?: string;
                                };
                                beside?: {
                                    value: string;
                                    source?: {
                                        /** @enum {string} */
                                        kind: "document" | "system" | "table";
                                        table?: string;
                                        document?: string;
                                        version?: string;
                                        system?: string;
                                        /** Format: date-time */
                                        at?: string;
                                    };
                                };
                                choice?: string;
                            }[];
                            self?: number;
                            max: number;
                            handReason?: string;
                            explanation?: string;
                            isExplanationRequired: boolean;
                            note?: string;
                            score: {
                                points?: number;
                                working: string;
                                missing: string[];
                                next?: string;
                            };
                            slots: {
                                key: string;
                                name: string;
                                type: string;
                                issuer: {
                                    body: string;
                                } | {
                                    kinds: string[];
                                };
                                period: {
                                    from: string;
                                    to: string;
                                };
                                count: number;
                                only?: {
                                    kinds?: string[];
                                    agencies?: string[];
                                };
                                need: string;
                                accepts: ("ky-so" | "sao-y" | "scan" | "trich-xuat")[];
                                have: number;
                                missing: number;
                                requestOpen: boolean;
                                from: string;
                                to: string;
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
                                    documentCode: string;
                                    n: number;
                                    /** @enum {string} */
                                    versionState: "received" | "kept" | "rejected" | "held-secret" | "unpacked";
                                    particulars: {
                                        type?: string;
                                        number?: string;
                                        symbol?: string;
                                        /** Format: date */
                                        issued?: string;
                                        /** Format: date */
                                        sent?: string;
                                        issuer?: {
                                            agency: string;
                                        } | {
                                            name: string;
                                        };
                                        subject?: string;
                                        signer?: string;
                                        capacity?: string;
                                        /** @enum {string} */
                                        proofClass?: "ky-so" | "sao-y" | "scan" | "trich-xuat" | "du-thao";
                                        period?: {
                                            /** Format: date */
                                            from: string;
                                            /** Format: date */
                                            to: string;
                                        };
                                    };
                                    issuerName?: string;
                                    files: {
                                        name: string;
                                        size: number;
                                        /** @enum {string} */
                                        role: "main" | "annex";
                                    }[];
                                    newer?: {
                                        version: string;
                                        n: number;
                                    };
                                    whyNot: string[];
                                    byName: string;
                                }[];
                            }[];
                            need: number;
                            have: number;
                            gaps: {
                                at: {
                                    /** @enum {string} */
                                    part: "figures" | "score" | "explanation" | "slot";
                                    key?: string;
                                };
                                sentence: string;
                                points: number;
                                blocks: boolean;
                            }[];
                            parts: {
                                max: number;
                                accepted: number;
                                waitingReview: number;
                                waitingHead: number;
                                inWork: number;
                                atRisk: number;
                                notClaimed: number;
                                cut: number;
                            };
                            requests: {
                                id: string;
                                assessment: string;
                                campaign: string;
                                agency: string;
                                round: number;
                                slot?: string;
                                /** @enum {string} */
                                defect?: "thieu-chu-ky" | "sai-thoi-ky" | "thieu-trang" | "thieu-phu-luc" | "so-lieu-lech" | "scan-duoi-200dpi" | "du-thao" | "thieu-so-ngay" | "sai-noi-dung" | "sai-co-quan" | "sai-loai" | "khong-ro-trang" | "so-lieu-mau-thuan" | "hai-nguon-khac-nhau" | "anh-khong-ro-ngay" | "thieu-giai-trinh";
                                citation?: string;
                                pages?: string;
                                words: string;
                                points: number;
                                /** Format: date-time */
                                due: string;
                                /** @enum {string} */
                                state: "open" | "answered" | "closed";
                                answer?: {
                                    text: string;
                                    by: string;
                                    /** Format: date-time */
                                    at: string;
                                };
                                thread: {
                                    text: string;
                                    by: string;
                                    /** Format: date-time */
                                    at: string;
                                    isAgency: boolean;
                                    byName: string;
                                }[];
                                by: string;
                                /** Format: date-time */
                                at: string;
                                revision: number;
                                byName: string;
                                workingDaysLeft: number;
                            }[];
                            reviews: {
                                id: string;
                                assessment: string;
                                campaign: string;
                                agency: string;
                                over: string;
                                /** @enum {string} */
                                outcome: "accept" | "return" | "withdraw";
                                points?: number;
                                reason?: string;
                                by: string;
                                /** Format: date-time */
                                at: string;
                                revision: number;
                                byName: string;
                            }[];
                            submissions: {
                                id: string;
                                n: number;
                                digest: string;
                                self: number;
                                /** Format: date-time */
                                at: string;
                                signer: {
                                    name: string;
                                    position?: string;
                                    capacity?: string;
                                };
                                isLate: boolean;
                                exception?: {
                                    decision: string;
                                    reason: string;
                                    by: string;
                                    /** Format: date-time */
                                    at: string;
                                    /** Format: date-time */
                                    until: string;
                                };
                            }[];
                            digest: string;
                            accepted: boolean;
                            /** Format: date-time */
                            requestDue: string;
                            may: string[];
                            revision: number;
                        };
                    };
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed, own-work */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description wrong-state, stale */
                409: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
                /** @description disk-full */
                507: components["responses"]["Problem"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/submissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The head confirms by name, with the password; one outcome for each */
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
                        items: {
                            id: string;
                            revision: number;
                            digest: string;
                        }[];
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
                            submission?: {
                                id: string;
                                n: number;
                                digest: string;
                                at: string;
                                isLate: boolean;
                            };
                            problem?: {
                                [key: string]: unknown;
                            };
                        }[];
                    };
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out, wrong-password */
                401: components["responses"]["Problem"];
                /** @description not-allowed, late */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description stale, wrong-state */
                409: components["responses"]["Problem"];
                /** @description gaps */
                422: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
                /** @description disk-full */
                507: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** One decision over many, each over what was seen; one outcome for each */
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
                        items: {
                            id: string;
                            revision: number;
                            over: string;
                        }[];
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
                            results: {
                                id: string;
                                /** @enum {string} */
                                outcome?: "accept" | "return";
                                problem?: {
                                    [key: string]: unknown;
                                };
                            }[];
                        };
                    };
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed, own-work */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description wrong-state, stale */
                409: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
                /** @description disk-full */
                507: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requests/{id}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say something about a supplement request; it decides nothing */
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
                        text: string;
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
                            assessment: string;
                            campaign: string;
                            agency: string;
                            round: number;
                            slot?: string;
                            /** @enum {string} */
                            defect?: "thieu-chu-ky" | "sai-thoi-ky" | "thieu-trang" | "thieu-phu-luc" | "so-lieu-lech" | "scan-duoi-200dpi" | "du-thao" | "thieu-so-ngay" | "sai-noi-dung" | "sai-co-quan" | "sai-loai" | "khong-ro-trang" | "so-lieu-mau-thuan" | "hai-nguon-khac-nhau" | "anh-khong-ro-ngay" | "thieu-giai-trinh";
                            citation?: string;
                            pages?: string;
                            words: string;
                            points: number;
                            /** Format: date-time */
                            due: string;
                            /** @enum {string} */
                            state: "open" | "answered" | "closed";
                            answer?: {
                                text: string;
                                by: string;
                                /** Format: date-time */
                                at: string;
                            };
                            thread?: {
                                text: string;
                                by: string;
                                /** Format: date-time */
                                at: string;
                                isAgency: boolean;
                            }[];
                            by: string;
                            /** Format: date-time */
                            at: string;
                            revision: number;
                        };
                    };
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description wrong-state, stale */
                409: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
                /** @description disk-full */
                507: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requests/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The agency answers a supplement request */
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
                        text: string;
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
                            assessment: string;
                            campaign: string;
                            agency: string;
                            round: number;
                            slot?: string;
                            /** @enum {string} */
                            defect?: "thieu-chu-ky" | "sai-thoi-ky" | "thieu-trang" | "thieu-phu-luc" | "so-lieu-lech" | "scan-duoi-200dpi" | "du-thao" | "thieu-so-ngay" | "sai-noi-dung" | "sai-co-quan" | "sai-loai" | "khong-ro-trang" | "so-lieu-mau-thuan" | "hai-nguon-khac-nhau" | "anh-khong-ro-ngay" | "thieu-giai-trinh";
                            citation?: string;
                            pages?: string;
                            words: string;
                            points: number;
                            /** Format: date-time */
                            due: string;
                            /** @enum {string} */
                            state: "open" | "answered" | "closed";
                            answer?: {
                                text: string;
                                by: string;
                                /** Format: date-time */
                                at: string;
                            };
                            thread?: {
                                text: string;
                                by: string;
                                /** Format: date-time */
                                at: string;
                                isAgency: boolean;
                            }[];
                            by: string;
                            /** Format: date-time */
                            at: string;
                            revision: number;
                        };
                    };
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description wrong-state, stale */
                409: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
                /** @description disk-full */
                507: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requests/{id}/closing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A reviewer closes a supplement request */
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
                            assessment: string;
                            campaign: string;
                            agency: string;
                            round: number;
                            slot?: string;
                            /** @enum {string} */
                            defect?: "thieu-chu-ky" | "sai-thoi-ky" | "thieu-trang" | "thieu-phu-luc" | "so-lieu-lech" | "scan-duoi-200dpi" | "du-thao" | "thieu-so-ngay" | "sai-noi-dung" | "sai-co-quan" | "sai-loai" | "khong-ro-trang" | "so-lieu-mau-thuan" | "hai-nguon-khac-nhau" | "anh-khong-ro-ngay" | "thieu-giai-trinh";
                            citation?: string;
                            pages?: string;
                            words: string;
                            points: number;
                            /** Format: date-time */
                            due: string;
                            /** @enum {string} */
                            state: "open" | "answered" | "closed";
                            answer?: {
                                text: string;
                                by: string;
                                /** Format: date-time */
                                at: string;
                            };
                            thread?: {
                                text: string;
                                by: string;
                                /** Format: date-time */
                                at: string;
                                isAgency: boolean;
                            }[];
                            by: string;
                            /** Format: date-time */
                            at: string;
                            revision: number;
                        };
                    };
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed, own-work */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description wrong-state, stale */
                409: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
                /** @description disk-full */
                507: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{slug}/assessments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An agency's leaves, or all that one may read */
        get: {
            parameters: {
                query?: {
                    agency?: string;
                };
                header?: never;
                path: {
                    slug: string;
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
                            nodes: {
                                code: string;
                                name: string;
                                level: number;
                                max: number;
                            }[];
                            rows: {
                                id: string;
                                leaf: string;
                                code: string;
                                name: string;
                                agency: string;
                                /** @enum {string} */
                                role: "lead" | "coordinator" | "reader";
                                max: number;
                                self?: number;
                                /** @enum {string} */
                                shown: "not-applicable" | "accepted" | "requested" | "submitted" | "with-head" | "incomplete" | "draft" | "untouched";
                                isOverdue: boolean;
                                /** Format: date-time */
                                due: string;
                                need: number;
                                have: number;
                                parts: {
                                    max: number;
                                    accepted: number;
                                    waitingReview: number;
                                    waitingHead: number;
                                    inWork: number;
                                    atRisk: number;
                                    notClaimed: number;
                                    cut: number;
                                };
                                gaps: {
                                    at: {
                                        /** @enum {string} */
                                        part: "figures" | "score" | "explanation" | "slot";
                                        key?: string;
                                    };
                                    sentence: string;
                                    points: number;
                                    blocks: boolean;
                                }[];
                                requestsOpen: number;
                                round: number;
                                state: string;
                                digest: string;
                                revision: number;
                            }[];
                            totals: {
                                max: number;
                                accepted: number;
                                waitingReview: number;
                                waitingHead: number;
                                inWork: number;
                                atRisk: number;
                                notClaimed: number;
                                cut: number;
                            };
                        };
                    };
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
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
    "/api/v1/campaigns/{slug}/work": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What an agency must do, nearest deadline first, and what it costs */
        get: {
            parameters: {
                query?: {
                    agency?: string;
                };
                header?: never;
                path: {
                    slug: string;
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
                            agency: {
                                id: string;
                                name: string;
                                short: string;
                            };
                            /** Format: date-time */
                            lockAt: string;
                            workingDaysLeft: number;
                            /** Format: date-time */
                            now: string;
                            totals: {
                                max: number;
                                accepted: number;
                                waitingReview: number;
                                waitingHead: number;
                                inWork: number;
                                atRisk: number;
                                notClaimed: number;
                                cut: number;
                            };
                            self: number;
                            survey: number;
                            slots: {
                                have: number;
                                need: number;
                            };
                            groups: {
                                /** @enum {string} */
                                kind: "requests" | "returned" | "missing" | "ready" | "with-head" | "coordination" | "unstarted";
                                rows: {
                                    assessment: string;
                                    code: string;
                                    name: string;
                                    sentence: string;
                                    words?: string;
                                    points: number;
                                    /** Format: date-time */
                                    due: string;
                                    workingDaysLeft: number;
                                    isOverdue: boolean;
                                    at?: string;
                                }[];
                            }[];
                            /** Format: date-time */
                            next?: string;
                        };
                    };
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
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
    "/api/v1/campaigns/{slug}/queue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What waits for review or appraisal, without own work */
        get: {
            parameters: {
                query?: {
                    show?: "waiting" | "requested" | "accepted" | "all";
                    agency?: string;
                };
                header?: never;
                path: {
                    slug: string;
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
                            rows: {
                                id: string;
                                leaf: string;
                                code: string;
                                name: string;
                                agency: string;
                                /** @enum {string} */
                                role: "lead" | "coordinator" | "reader";
                                max: number;
                                self?: number;
                                /** @enum {string} */
                                shown: "not-applicable" | "accepted" | "requested" | "submitted" | "with-head" | "incomplete" | "draft" | "untouched";
                                isOverdue: boolean;
                                /** Format: date-time */
                                due: string;
                                need: number;
                                have: number;
                                parts: {
                                    max: number;
                                    accepted: number;
                                    waitingReview: number;
                                    waitingHead: number;
                                    inWork: number;
                                    atRisk: number;
                                    notClaimed: number;
                                    cut: number;
                                };
                                gaps: {
                                    at: {
                                        /** @enum {string} */
                                        part: "figures" | "score" | "explanation" | "slot";
                                        key?: string;
                                    };
                                    sentence: string;
                                    points: number;
                                    blocks: boolean;
                                }[];
                                requestsOpen: number;
                                round: number;
                                state: string;
                                digest: string;
                                revision: number;
                                agencyName: string;
                                /** Format: date-time */
                                submittedAt?: string;
                                late?: string;
                            }[];
                            counts: {
                                waiting: number;
                                requested: number;
                                accepted: number;
                                all: number;
                            };
                            hidden: number;
                        };
                    };
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
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
    "/api/v1/campaigns/{slug}/board": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Agencies or people × leaves or areas: state, points, points at risk, days left, with every sum */
        get: {
            parameters: {
                query?: {
                    rows?: "agency" | "person";
                    columns?: "leaf" | "area";
                };
                header?: {
                    /** @description The ETag of what you have */
                    "If-None-Match"?: string;
                };
                path: {
                    slug: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        /** @description Changes whenever the content does */
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {string} */
                            kind: "province" | "internal";
                            /** Format: date-time */
                            now: string;
                            /** Format: date-time */
                            lockAt: string;
                            workingDaysLeft: number;
                            isWhole: boolean;
                            columns: {
                                key: string;
                                code: string;
                                name: string;
                                area: string;
                            }[];
                            areas: {
                                code: string;
                                name: string;
                            }[];
                            rows: {
                                key: string;
                                agency: string;
                                code: string;
                                name: string;
                                short: string;
                                kind: string;
                                person?: string;
                                cells: ({
                                    /** @enum {string} */
                                    state: "overdue" | "not-applicable" | "accepted" | "requested" | "submitted" | "with-head" | "incomplete" | "draft" | "untouched";
                                    days: number;
                                    have: number;
                                    need: number;
                                    self?: number;
                                    max: number;
                                    risk: number;
                                } | null)[];
                                sum: {
                                    leaves: number;
                                    states: {
                                        [key: string]: number;
                                    };
                                    have: number;
                                    need: number;
                                    points?: {
                                        max: number;
                                        self: number;
                                        accepted: number;
                                        risk: number;
                                        possible: number;
                                    };
                                };
                                index?: string;
                                rank?: number;
                            }[];
                            sums: {
                                leaves: number;
                                states: {
                                    [key: string]: number;
                                };
                                have: number;
                                need: number;
                                points?: {
                                    max: number;
                                    self: number;
                                    accepted: number;
                                    risk: number;
                                    possible: number;
                                };
                            }[];
                            total: {
                                leaves: number;
                                states: {
                                    [key: string]: number;
                                };
                                have: number;
                                need: number;
                                points?: {
                                    max: number;
                                    self: number;
                                    accepted: number;
                                    risk: number;
                                    possible: number;
                                };
                                ranked?: number;
                                median?: string;
                            };
                        };
                    };
                };
                /** @description What you have is current */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
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
    "/api/v1/campaigns/{slug}/board/cell": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Why a leaf, an area or an agency stands where it stands, whom to ask, and the sentence to send */
        get: {
            parameters: {
                query: {
                    agency: string;
                    column?: string;
                };
                header?: never;
                path: {
                    slug: string;
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
                            agency: {
                                id: string;
                                code: string;
                                name: string;
                                short: string;
                            };
                            leaves: {
                                id: string;
                                code: string;
                                name: string;
                                /** @enum {string} */
                                state: "overdue" | "not-applicable" | "accepted" | "requested" | "submitted" | "with-head" | "incomplete" | "draft" | "untouched";
                                /** Format: date-time */
                                due: string;
                                workingDaysLeft: number;
                                self?: number;
                                max: number;
                                risk: number;
                                have: number;
                                need: number;
                                round: number;
                                gaps: {
                                    at: {
                                        /** @enum {string} */
                                        part: "figures" | "score" | "explanation" | "slot";
                                        key?: string;
                                    };
                                    sentence: string;
                                    points: number;
                                    blocks: boolean;
                                }[];
                                asked: {
                                    /** Format: date-time */
                                    at: string;
                                    words: string;
                                    byName: string;
                                    round: number;
                                    open: boolean;
                                }[];
                            }[];
                            contacts: {
                                name: string;
                                position?: string;
                                email?: string;
                            }[];
                            sentence?: string;
                        };
                    };
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
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
    "/api/v1/campaigns/{slug}/board/defects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which defects supplement requests name most, by agency and area */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    slug: string;
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
                            total: number;
                            rows: {
                                /** @enum {string} */
                                defect?: "thieu-chu-ky" | "sai-thoi-ky" | "thieu-trang" | "thieu-phu-luc" | "so-lieu-lech" | "scan-duoi-200dpi" | "du-thao" | "thieu-so-ngay" | "sai-noi-dung" | "sai-co-quan" | "sai-loai" | "khong-ro-trang" | "so-lieu-mau-thuan" | "hai-nguon-khac-nhau" | "anh-khong-ro-ngay" | "thieu-giai-trinh";
                                count: number;
                                open: number;
                                agencies: {
                                    name: string;
                                    count: number;
                                }[];
                                areas: {
                                    name: string;
                                    count: number;
                                }[];
                            }[];
                        };
                    };
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
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
    "/api/v1/campaigns/{slug}/board/table": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The board as an Excel file, from the same function */
        get: {
            parameters: {
                query?: {
                    rows?: "agency" | "person";
                    columns?: "leaf" | "area";
                    purpose?: "view" | "keep" | "print" | "check" | "send" | "guest" | "machine";
                };
                header?: {
                    /** @description The ETag of what you have */
                    "If-None-Match"?: string;
                    /** @description One range of bytes, e.g. bytes=0-1023 */
                    Range?: string;
                };
                path: {
                    slug: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        /** @description Changes whenever the content does */
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": string;
                    };
                };
                /** @description The part asked for */
                206: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": string;
                    };
                };
                /** @description What you have is current */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
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
    "/api/v1/assessments/{id}/collections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The tables by which the lead of a leaf collects its figures */
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
                            collections: {
                                id: string;
                                campaign: string;
                                assessment: string;
                                code: string;
                                agency: string;
                                title: string;
                                guidance?: string;
                                columns: {
                                    key: string;
                                    label: string;
                                    unit: string;
                                    figure?: string;
                                }[];
                                /** Format: date-time */
                                due: string;
                                revision: number;
                                lead: string;
                                workingDaysLeft: number;
                                rows: {
                                    id: string;
                                    collection: string;
                                    campaign: string;
                                    agency: string;
                                    cells: {
                                        [key: string]: {
                                            value: string;
                                        } | {
                                            /** @constant */
                                            none: true;
                                        };
                                    };
                                    note?: string;
                                    sent?: {
                                        by: string;
                                        /** Format: date-time */
                                        at: string;
                                        isLate: boolean;
                                    };
                                    paper?: string;
                                    revision: number;
                                    agencyCode: string;
                                    name: string;
                                    papers: {
                                        document: string;
                                        version: string;
                                        code: string;
                                        name: string;
                                    }[];
                                }[];
                                sums: {
                                    key: string;
                                    sum: string;
                                    values: number;
                                    none: number;
                                    missing: number;
                                }[];
                                takenAt?: string;
                                moved: string[];
                            }[];
                        };
                    };
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
            };
        };
        put?: never;
        /** Draw a table and send it to agencies */
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
                        title: string;
                        guidance?: string;
                        columns: {
                            key: string;
                            label: string;
                            unit: string;
                            figure?: string;
                        }[];
                        /** Format: date-time */
                        due: string;
                        to: string[];
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
                            assessment: string;
                            code: string;
                            agency: string;
                            title: string;
                            guidance?: string;
                            columns: {
                                key: string;
                                label: string;
                                unit: string;
                                figure?: string;
                            }[];
                            /** Format: date-time */
                            due: string;
                            revision: number;
                            lead: string;
                            workingDaysLeft: number;
                            rows: {
                                id: string;
                                collection: string;
                                campaign: string;
                                agency: string;
                                cells: {
                                    [key: string]: {
                                        value: string;
                                    } | {
                                        /** @constant */
                                        none: true;
                                    };
                                };
                                note?: string;
                                sent?: {
                                    by: string;
                                    /** Format: date-time */
                                    at: string;
                                    isLate: boolean;
                                };
                                paper?: string;
                                revision: number;
                                agencyCode: string;
                                name: string;
                                papers: {
                                    document: string;
                                    version: string;
                                    code: string;
                                    name: string;
                                }[];
                            }[];
                            sums: {
                                key: string;
                                sum: string;
                                values: number;
                                none: number;
                                missing: number;
                            }[];
                            takenAt?: string;
                            moved: string[];
                        };
                    };
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
                /** @description disk-full */
                507: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/collections/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A table; whoever only fills a row sees that row */
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
                            assessment: string;
                            code: string;
                            agency: string;
                            title: string;
                            guidance?: string;
                            columns: {
                                key: string;
                                label: string;
                                unit: string;
                                figure?: string;
                            }[];
                            /** Format: date-time */
                            due: string;
                            revision: number;
                            lead: string;
                            workingDaysLeft: number;
                            rows: {
                                id: string;
                                collection: string;
                                campaign: string;
                                agency: string;
                                cells: {
                                    [key: string]: {
                                        value: string;
                                    } | {
                                        /** @constant */
                                        none: true;
                                    };
                                };
                                note?: string;
                                sent?: {
                                    by: string;
                                    /** Format: date-time */
                                    at: string;
                                    isLate: boolean;
                                };
                                paper?: string;
                                revision: number;
                                agencyCode: string;
                                name: string;
                                papers: {
                                    document: string;
                                    version: string;
                                    code: string;
                                    name: string;
                                }[];
                            }[];
                            sums: {
                                key: string;
                                sum: string;
                                values: number;
                                none: number;
                                missing: number;
                            }[];
                            takenAt?: string;
                            moved: string[];
                        };
                    };
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
            };
        };
        put?: never;
        post?: never;
        /** Take a table back while nobody wrote into it */
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
                            removed: string;
                        };
                    };
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description stale, wrong-state */
                409: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
                /** @description disk-full */
                507: components["responses"]["Problem"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/collections/{id}/agencies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send it to more agencies, or move its deadline */
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
                        to: string[];
                        /** Format: date-time */
                        due?: string;
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
                            assessment: string;
                            code: string;
                            agency: string;
                            title: string;
                            guidance?: string;
                            columns: {
                                key: string;
                                label: string;
                                unit: string;
                                figure?: string;
                            }[];
                            /** Format: date-time */
                            due: string;
                            revision: number;
                            lead: string;
                            workingDaysLeft: number;
                            rows: {
                                id: string;
                                collection: string;
                                campaign: string;
                                agency: string;
                                cells: {
                                    [key: string]: {
                                        value: string;
                                    } | {
                                        /** @constant */
                                        none: true;
                                    };
                                };
                                note?: string;
                                sent?: {
                                    by: string;
                                    /** Format: date-time */
                                    at: string;
                                    isLate: boolean;
                                };
                                paper?: string;
                                revision: number;
                                agencyCode: string;
                                name: string;
                                papers: {
                                    document: string;
                                    version: string;
                                    code: string;
                                    name: string;
                                }[];
                            }[];
                            sums: {
                                key: string;
                                sum: string;
                                values: number;
                                none: number;
                                missing: number;
                            }[];
                            takenAt?: string;
                            moved: string[];
                        };
                    };
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description stale */
                409: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
                /** @description disk-full */
                507: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/collections/{id}/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The sums become the leaf's declared figures */
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
                            assessment: string;
                            code: string;
                            agency: string;
                            title: string;
                            guidance?: string;
                            columns: {
                                key: string;
                                label: string;
                                unit: string;
                                figure?: string;
                            }[];
                            /** Format: date-time */
                            due: string;
                            revision: number;
                            lead: string;
                            workingDaysLeft: number;
                            rows: {
                                id: string;
                                collection: string;
                                campaign: string;
                                agency: string;
                                cells: {
                                    [key: string]: {
                                        value: string;
                                    } | {
                                        /** @constant */
                                        none: true;
                                    };
                                };
                                note?: string;
                                sent?: {
                                    by: string;
                                    /** Format: date-time */
                                    at: string;
                                    isLate: boolean;
                                };
                                paper?: string;
                                revision: number;
                                agencyCode: string;
                                name: string;
                                papers: {
                                    document: string;
                                    version: string;
                                    code: string;
                                    name: string;
                                }[];
                            }[];
                            sums: {
                                key: string;
                                sum: string;
                                values: number;
                                none: number;
                                missing: number;
                            }[];
                            takenAt?: string;
                            moved: string[];
                        };
                    };
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description stale, wrong-state */
                409: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
                /** @description disk-full */
                507: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/collections/{id}/excel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The table as an Excel file */
        get: {
            parameters: {
                query?: {
                    purpose?: "view" | "keep" | "print" | "check" | "send" | "guest" | "machine";
                };
                header?: {
                    /** @description The ETag of what you have */
                    "If-None-Match"?: string;
                    /** @description One range of bytes, e.g. bytes=0-1023 */
                    Range?: string;
                };
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
                        /** @description Changes whenever the content does */
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": string;
                    };
                };
                /** @description The part asked for */
                206: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": string;
                    };
                };
                /** @description What you have is current */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
            };
        };
        put?: never;
        /** Rows of agencies that answered on paper, from an Excel file */
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
                        /** Format: base64 */
                        file: string;
                        paper: string;
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
                            assessment: string;
                            code: string;
                            agency: string;
                            title: string;
                            guidance?: string;
                            columns: {
                                key: string;
                                label: string;
                                unit: string;
                                figure?: string;
                            }[];
                            /** Format: date-time */
                            due: string;
                            revision: number;
                            lead: string;
                            workingDaysLeft: number;
                            rows: {
                                id: string;
                                collection: string;
                                campaign: string;
                                agency: string;
                                cells: {
                                    [key: string]: {
                                        value: string;
                                    } | {
                                        /** @constant */
                                        none: true;
                                    };
                                };
                                note?: string;
                                sent?: {
                                    by: string;
                                    /** Format: date-time */
                                    at: string;
                                    isLate: boolean;
                                };
                                paper?: string;
                                revision: number;
                                agencyCode: string;
                                name: string;
                                papers: {
                                    document: string;
                                    version: string;
                                    code: string;
                                    name: string;
                                }[];
                            }[];
                            sums: {
                                key: string;
                                sum: string;
                                values: number;
                                none: number;
                                missing: number;
                            }[];
                            takenAt?: string;
                            moved: string[];
                        };
                    };
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description stale */
                409: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
                /** @description disk-full */
                507: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{slug}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The tables that an agency is to fill, each with its row */
        get: {
            parameters: {
                query?: {
                    agency?: string;
                };
                header?: never;
                path: {
                    slug: string;
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
                            collections: {
                                id: string;
                                campaign: string;
                                assessment: string;
                                code: string;
                                agency: string;
                                title: string;
                                guidance?: string;
                                columns: {
                                    key: string;
                                    label: string;
                                    unit: string;
                                    figure?: string;
                                }[];
                                /** Format: date-time */
                                due: string;
                                revision: number;
                                lead: string;
                                workingDaysLeft: number;
                                rows: {
                                    id: string;
                                    collection: string;
                                    campaign: string;
                                    agency: string;
                                    cells: {
                                        [key: string]: {
                                            value: string;
                                        } | {
                                            /** @constant */
                                            none: true;
                                        };
                                    };
                                    note?: string;
                                    sent?: {
                                        by: string;
                                        /** Format: date-time */
                                        at: string;
                                        isLate: boolean;
                                    };
                                    paper?: string;
                                    revision: number;
                                    agencyCode: string;
                                    name: string;
                                    papers: {
                                        document: string;
                                        version: string;
                                        code: string;
                                        name: string;
                                    }[];
                                }[];
                                sums: {
                                    key: string;
                                    sum: string;
                                    values: number;
                                    none: number;
                                    missing: number;
                                }[];
                                takenAt?: string;
                                moved: string[];
                            }[];
                        };
                    };
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
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
    "/api/v1/rows/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Fill the own row; with `send` hand it in, or hand it in again */
        put: {
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
                        cells: {
                            [key: string]: {
                                value: string;
                            } | {
                                /** @constant */
                                none: true;
                            };
                        };
                        note?: string;
                        versions: string[];
                        send: boolean;
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
                            assessment: string;
                            code: string;
                            agency: string;
                            title: string;
                            guidance?: string;
                            columns: {
                                key: string;
                                label: string;
                                unit: string;
                                figure?: string;
                            }[];
                            /** Format: date-time */
                            due: string;
                            revision: number;
                            lead: string;
                            workingDaysLeft: number;
                            rows: {
                                id: string;
                                collection: string;
                                campaign: string;
                                agency: string;
                                cells: {
                                    [key: string]: {
                                        value: string;
                                    } | {
                                        /** @constant */
                                        none: true;
                                    };
                                };
                                note?: string;
                                sent?: {
                                    by: string;
                                    /** Format: date-time */
                                    at: string;
                                    isLate: boolean;
                                };
                                paper?: string;
                                revision: number;
                                agencyCode: string;
                                name: string;
                                papers: {
                                    document: string;
                                    version: string;
                                    code: string;
                                    name: string;
                                }[];
                            }[];
                            sums: {
                                key: string;
                                sum: string;
                                values: number;
                                none: number;
                                missing: number;
                            }[];
                            takenAt?: string;
                            moved: string[];
                        };
                    };
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description stale, wrong-state */
                409: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
                /** @description disk-full */
                507: components["responses"]["Problem"];
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{id}/opinions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What members of the council said of it, the newest submission first */
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
                            opinions: {
                                id: string;
                                assessment: string;
                                campaign: string;
                                agency: string;
                                over: string;
                                /** @enum {string} */
                                stance: "agree" | "differ";
                                points?: number;
                                reason?: string;
                                by: string;
                                /** Format: date-time */
                                at: string;
                                revision: number;
                                byName: string;
                                isCurrent: boolean;
                            }[];
                            mayRecord: boolean;
                        };
                    };
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
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
    "/api/v1/assessments/{id}/opinion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** A council member's own opinion, over what was seen; another one replaces it */
        put: {
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
                        over: string;
                        /** @enum {string} */
                        stance: "agree" | "differ";
                        points?: string;
                        reason?: string;
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
                            opinions: {
                                id: string;
                                assessment: string;
                                campaign: string;
                                agency: string;
                                over: string;
                                /** @enum {string} */
                                stance: "agree" | "differ";
                                points?: number;
                                reason?: string;
                                by: string;
                                /** Format: date-time */
                                at: string;
                                revision: number;
                                byName: string;
                                isCurrent: boolean;
                            }[];
                            mayRecord: boolean;
                        };
                    };
                };
                /** @description invalid, unreadable-number */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed, own-work */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description stale */
                409: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
                /** @description disk-full */
                507: components["responses"]["Problem"];
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{slug}/appraisal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The appraisal of an internal campaign: its stage, its session, a row an agency, the ranking */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    slug: string;
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
                            /** @enum {string} */
                            stage: "self" | "first" | "answers" | "second" | "council" | "minutes" | "agreed" | "decided";
                            revision: number;
                            id?: string;
                            /** Format: date-time */
                            answersUntil?: string;
                            reason?: string;
                            sitting?: {
                                place: string;
                                /** Format: date-time */
                                at: string;
                                quorum: {
                                    part: number;
                                    of: number;
                                };
                                closed?: {
                                    /** Format: date-time */
                                    at: string;
                                    by: string;
                                    code: string;
                                };
                                members: {
                                    id: string;
                                    name: string;
                                    agency: string;
                                    isPresent: boolean;
                                }[];
                                chair: {
                                    id: string;
                                    name: string;
                                };
                                secretary: {
                                    id: string;
                                    name: string;
                                };
                                needed: number;
                                present: number;
                                isQuorate: boolean;
                            };
                            minutes?: {
                                number: string;
                                /** Format: date */
                                issued: string;
                                signer?: string;
                                file: {
                                    name: string;
                                    size: number;
                                    sha256: string;
                                };
                                by: string;
                                /** Format: date-time */
                                at: string;
                            };
                            decision?: {
                                number: string;
                                /** Format: date */
                                issued: string;
                                signer?: string;
                                file: {
                                    name: string;
                                    size: number;
                                    sha256: string;
                                };
                                by: string;
                                /** Format: date-time */
                                at: string;
                            };
                            council: {
                                id: string;
                                name: string;
                                agency: string;
                            }[];
                            agencies: {
                                agency: string;
                                code: string;
                                short: string;
                                leaves: number;
                                sent: number;
                                judged: number;
                                cut: number;
                                argued: number;
                                again: number;
                                disputed: number;
                                settled: number;
                                max?: number;
                                claimed?: number;
                                first?: number;
                                points?: number;
                                index?: string;
                                rank?: number;
                            }[];
                            ranked?: {
                                n: number;
                                median: string;
                            };
                            may: ("open" | "take-back" | "judge" | "notify" | "answer" | "resume" | "convene" | "attend" | "settle" | "adjourn" | "reconvene" | "attach" | "decide")[];
                            /** Format: date-time */
                            now: string;
                        };
                    };
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
            };
        };
        put?: never;
        /** Open lần 1, once the lock is past: what was sent stays as it is from then on */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    slug: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {string} */
                            stage: "self" | "first" | "answers" | "second" | "council" | "minutes" | "agreed" | "decided";
                            revision: number;
                            id?: string;
                            /** Format: date-time */
                            answersUntil?: string;
                            reason?: string;
                            sitting?: {
                                place: string;
                                /** Format: date-time */
                                at: string;
                                quorum: {
                                    part: number;
                                    of: number;
                                };
                                closed?: {
                                    /** Format: date-time */
                                    at: string;
                                    by: string;
                                    code: string;
                                };
                                members: {
                                    id: string;
                                    name: string;
                                    agency: string;
                                    isPresent: boolean;
                                }[];
                                chair: {
                                    id: string;
                                    name: string;
                                };
                                secretary: {
                                    id: string;
                                    name: string;
                                };
                                needed: number;
                                present: number;
                                isQuorate: boolean;
                            };
                            minutes?: {
                                number: string;
                                /** Format: date */
                                issued: string;
                                signer?: string;
                                file: {
                                    name: string;
                                    size: number;
                                    sha256: string;
                                };
                                by: string;
                                /** Format: date-time */
                                at: string;
                            };
                            decision?: {
                                number: string;
                                /** Format: date */
                                issued: string;
                                signer?: string;
                                file: {
                                    name: string;
                                    size: number;
                                    sha256: string;
                                };
                                by: string;
                                /** Format: date-time */
                                at: string;
                            };
                            council: {
                                id: string;
                                name: string;
                                agency: string;
                            }[];
                            agencies: {
                                agency: string;
                                code: string;
                                short: string;
                                leaves: number;
                                sent: number;
                                judged: number;
                                cut: number;
                                argued: number;
                                again: number;
                                disputed: number;
                                settled: number;
                                max?: number;
                                claimed?: number;
                                first?: number;
                                points?: number;
                                index?: string;
                                rank?: number;
                            }[];
                            ranked?: {
                                n: number;
                                median: string;
                            };
                            may: ("open" | "take-back" | "judge" | "notify" | "answer" | "resume" | "convene" | "attend" | "settle" | "adjourn" | "reconvene" | "attach" | "decide")[];
                            /** Format: date-time */
                            now: string;
                        };
                    };
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description stale, wrong-state */
                409: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
                /** @description disk-full */
                507: components["responses"]["Problem"];
            };
        };
        /** Undo the opening while nobody has judged */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    slug: string;
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
                            /** @enum {string} */
                            stage: "self" | "first" | "answers" | "second" | "council" | "minutes" | "agreed" | "decided";
                            revision: number;
                            id?: string;
                            /** Format: date-time */
                            answersUntil?: string;
                            reason?: string;
                            sitting?: {
                                place: string;
                                /** Format: date-time */
                                at: string;
                                quorum: {
                                    part: number;
                                    of: number;
                                };
                                closed?: {
                                    /** Format: date-time */
                                    at: string;
                                    by: string;
                                    code: string;
                                };
                                members: {
                                    id: string;
                                    name: string;
                                    agency: string;
                                    isPresent: boolean;
                                }[];
                                chair: {
                                    id: string;
                                    name: string;
                                };
                                secretary: {
                                    id: string;
                                    name: string;
                                };
                                needed: number;
                                present: number;
                                isQuorate: boolean;
                            };
                            minutes?: {
                                number: string;
                                /** Format: date */
                                issued: string;
                                signer?: string;
                                file: {
                                    name: string;
                                    size: number;
                                    sha256: string;
                                };
                                by: string;
                                /** Format: date-time */
                                at: string;
                            };
                            decision?: {
                                number: string;
                                /** Format: date */
                                issued: string;
                                signer?: string;
                                file: {
                                    name: string;
                                    size: number;
                                    sha256: string;
                                };
                                by: string;
                                /** Format: date-time */
                                at: string;
                            };
                            council: {
                                id: string;
                                name: string;
                                agency: string;
                            }[];
                            agencies: {
                                agency: string;
                                code: string;
                                short: string;
                                leaves: number;
                                sent: number;
                                judged: number;
                                cut: number;
                                argued: number;
                                again: number;
                                disputed: number;
                                settled: number;
                                max?: number;
                                claimed?: number;
                                first?: number;
                                points?: number;
                                index?: string;
                                rank?: number;
                            }[];
                            ranked?: {
                                n: number;
                                median: string;
                            };
                            may: ("open" | "take-back" | "judge" | "notify" | "answer" | "resume" | "convene" | "attend" | "settle" | "adjourn" | "reconvene" | "attach" | "decide")[];
                            /** Format: date-time */
                            now: string;
                        };
                    };
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description stale, wrong-state */
                409: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
                /** @description disk-full */
                507: components["responses"]["Problem"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{slug}/marks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Its leaves: claimed, lần 1, answer, lần 2, council; as far as one is told */
        get: {
            parameters: {
                query?: {
                    show?: "mine" | "disputed" | "changed" | "all";
                    agency?: string;
                    area?: string;
                };
                header?: never;
                path: {
                    slug: string;
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
                            rows: {
                                assessment: string;
                                agency: string;
                                agencyName: string;
                                leaf: string;
                                code: string;
                                name: string;
                                area: string;
                                max: number;
                                over?: string;
                                claimed?: number;
                                revision: number | 0;
                                mark?: string;
                                first: {
                                    points: number;
                                    reason?: string;
                                    by: string;
                                    /** Format: date-time */
                                    at: string;
                                    byName: string;
                                }[];
                                answer?: {
                                    /** @enum {string} */
                                    stance: "agree" | "ask";
                                    points: number;
                                    text: string;
                                    documents: {
                                        document: string;
                                        version: string;
                                        code: string;
                                        subject: string;
                                    }[];
                                    by: string;
                                    /** Format: date-time */
                                    at: string;
                                    byName: string;
                                };
                                second: {
                                    points: number;
                                    reason?: string;
                                    by: string;
                                    /** Format: date-time */
                                    at: string;
                                    byName: string;
                                }[];
                                verdict?: {
                                    points: number;
                                    reason?: string;
                                    votes: {
                                        for: number;
                                        of: number;
                                    };
                                    by: string;
                                    /** Format: date-time */
                                    at: string;
                                    byName: string;
                                };
                                opinions: {
                                    byName: string;
                                    /** @enum {string} */
                                    stance: "agree" | "differ";
                                    points?: number;
                                    reason?: string;
                                }[];
                                held?: number;
                                proposed?: number;
                                standing?: number;
                                isDisputed: boolean;
                                may: ("open" | "take-back" | "judge" | "notify" | "answer" | "resume" | "convene" | "attend" | "settle" | "adjourn" | "reconvene" | "attach" | "decide")[];
                            }[];
                            total: number;
                        };
                    };
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
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
    "/api/v1/campaigns/{slug}/appraisal/table": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same as an Excel file */
        get: {
            parameters: {
                query?: {
                    purpose?: "view" | "keep" | "print" | "check" | "send" | "guest" | "machine";
                };
                header?: {
                    /** @description The ETag of what you have */
                    "If-None-Match"?: string;
                    /** @description One range of bytes, e.g. bytes=0-1023 */
                    Range?: string;
                };
                path: {
                    slug: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        /** @description Changes whenever the content does */
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": string;
                    };
                };
                /** @description The part asked for */
                206: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": string;
                    };
                };
                /** @description What you have is current */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
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
    "/api/v1/assessments/{id}/marks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** An appraiser's points in lần 1 or lần 2, over what was seen; a line is never changed, another one follows */
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
                        turn: "first" | "second";
                        points: string;
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
                            revision: number;
                        };
                    };
                };
                /** @description invalid, unreadable-number */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed, own-work */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description stale, wrong-state */
                409: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
                /** @description disk-full */
                507: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{slug}/appraisal/notice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Each agency learns its own results of lần 1 and may argue until `due` */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    slug: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        revision: number;
                        /** Format: date-time */
                        due: string;
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
                            /** @enum {string} */
                            stage: "self" | "first" | "answers" | "second" | "council" | "minutes" | "agreed" | "decided";
                            revision: number;
                            id?: string;
                            /** Format: date-time */
                            answersUntil?: string;
                            reason?: string;
                            sitting?: {
                                place: string;
                                /** Format: date-time */
                                at: string;
                                quorum: {
                                    part: number;
                                    of: number;
                                };
                                closed?: {
                                    /** Format: date-time */
                                    at: string;
                                    by: string;
                                    code: string;
                                };
                                members: {
                                    id: string;
                                    name: string;
                                    agency: string;
                                    isPresent: boolean;
                                }[];
                                chair: {
                                    id: string;
                                    name: string;
                                };
                                secretary: {
                                    id: string;
                                    name: string;
                                };
                                needed: number;
                                present: number;
                                isQuorate: boolean;
                            };
                            minutes?: {
                                number: string;
                                /** Format: date */
                                issued: string;
                                signer?: string;
                                file: {
                                    name: string;
                                    size: number;
                                    sha256: string;
                                };
                                by: string;
                                /** Format: date-time */
                                at: string;
                            };
                            decision?: {
                                number: string;
                                /** Format: date */
                                issued: string;
                                signer?: string;
                                file: {
                                    name: string;
                                    size: number;
                                    sha256: string;
                                };
                                by: string;
                                /** Format: date-time */
                                at: string;
                            };
                            council: {
                                id: string;
                                name: string;
                                agency: string;
                            }[];
                            agencies: {
                                agency: string;
                                code: string;
                                short: string;
                                leaves: number;
                                sent: number;
                                judged: number;
                                cut: number;
                                argued: number;
                                again: number;
                                disputed: number;
                                settled: number;
                                max?: number;
                                claimed?: number;
                                first?: number;
                                points?: number;
                                index?: string;
                                rank?: number;
                            }[];
                            ranked?: {
                                n: number;
                                median: string;
                            };
                            may: ("open" | "take-back" | "judge" | "notify" | "answer" | "resume" | "convene" | "attend" | "settle" | "adjourn" | "reconvene" | "attach" | "decide")[];
                            /** Format: date-time */
                            now: string;
                        };
                    };
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description stale, wrong-state */
                409: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
                /** @description disk-full */
                507: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/marks/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** The agency agrees with lần 1, or holds on to more, with argument and new papers */
        put: {
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
                        /** @enum {string} */
                        stance: "agree" | "ask";
                        points?: string;
                        text: string;
                        /** @default [] */
                        documents?: string[];
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
                            revision: number;
                        };
                    };
                };
                /** @description invalid, unreadable-number */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed, late */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description stale, wrong-state */
                409: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
                /** @description disk-full */
                507: components["responses"]["Problem"];
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{slug}/appraisal/second": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Close the window of giải trình and open lần 2 of what was argued */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    slug: string;
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
                            /** @enum {string} */
                            stage: "self" | "first" | "answers" | "second" | "council" | "minutes" | "agreed" | "decided";
                            revision: number;
                            id?: string;
                            /** Format: date-time */
                            answersUntil?: string;
                            reason?: string;
                            sitting?: {
                                place: string;
                                /** Format: date-time */
                                at: string;
                                quorum: {
                                    part: number;
                                    of: number;
                                };
                                closed?: {
                                    /** Format: date-time */
                                    at: string;
                                    by: string;
                                    code: string;
                                };
                                members: {
                                    id: string;
                                    name: string;
                                    agency: string;
                                    isPresent: boolean;
                                }[];
                                chair: {
                                    id: string;
                                    name: string;
                                };
                                secretary: {
                                    id: string;
                                    name: string;
                                };
                                needed: number;
                                present: number;
                                isQuorate: boolean;
                            };
                            minutes?: {
                                number: string;
                                /** Format: date */
                                issued: string;
                                signer?: string;
                                file: {
                                    name: string;
                                    size: number;
                                    sha256: string;
                                };
                                by: string;
                                /** Format: date-time */
                                at: string;
                            };
                            decision?: {
                                number: string;
                                /** Format: date */
                                issued: string;
                                signer?: string;
                                file: {
                                    name: string;
                                    size: number;
                                    sha256: string;
                                };
                                by: string;
                                /** Format: date-time */
                                at: string;
                            };
                            council: {
                                id: string;
                                name: string;
                                agency: string;
                            }[];
                            agencies: {
                                agency: string;
                                code: string;
                                short: string;
                                leaves: number;
                                sent: number;
                                judged: number;
                                cut: number;
                                argued: number;
                                again: number;
                                disputed: number;
                                settled: number;
                                max?: number;
                                claimed?: number;
                                first?: number;
                                points?: number;
                                index?: string;
                                rank?: number;
                            }[];
                            ranked?: {
                                n: number;
                                median: string;
                            };
                            may: ("open" | "take-back" | "judge" | "notify" | "answer" | "resume" | "convene" | "attend" | "settle" | "adjourn" | "reconvene" | "attach" | "decide")[];
                            /** Format: date-time */
                            now: string;
                        };
                    };
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description stale, wrong-state */
                409: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
                /** @description disk-full */
                507: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{slug}/appraisal/sitting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The council sits: who is called, who chairs, which quorum */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    slug: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        revision: number;
                        place: string;
                        /** Format: date-time */
                        starts: string;
                        chair: string;
                        members: string[];
                        quorum?: {
                            part: number;
                            of: number;
                        };
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
                            /** @enum {string} */
                            stage: "self" | "first" | "answers" | "second" | "council" | "minutes" | "agreed" | "decided";
                            revision: number;
                            id?: string;
                            /** Format: date-time */
                            answersUntil?: string;
                            reason?: string;
                            sitting?: {
                                place: string;
                                /** Format: date-time */
                                at: string;
                                quorum: {
                                    part: number;
                                    of: number;
                                };
                                closed?: {
                                    /** Format: date-time */
                                    at: string;
                                    by: string;
                                    code: string;
                                };
                                members: {
                                    id: string;
                                    name: string;
                                    agency: string;
                                    isPresent: boolean;
                                }[];
                                chair: {
                                    id: string;
                                    name: string;
                                };
                                secretary: {
                                    id: string;
                                    name: string;
                                };
                                needed: number;
                                present: number;
                                isQuorate: boolean;
                            };
                            minutes?: {
                                number: string;
                                /** Format: date */
                                issued: string;
                                signer?: string;
                                file: {
                                    name: string;
                                    size: number;
                                    sha256: string;
                                };
                                by: string;
                                /** Format: date-time */
                                at: string;
                            };
                            decision?: {
                                number: string;
                                /** Format: date */
                                issued: string;
                                signer?: string;
                                file: {
                                    name: string;
                                    size: number;
                                    sha256: string;
                                };
                                by: string;
                                /** Format: date-time */
                                at: string;
                            };
                            council: {
                                id: string;
                                name: string;
                                agency: string;
                            }[];
                            agencies: {
                                agency: string;
                                code: string;
                                short: string;
                                leaves: number;
                                sent: number;
                                judged: number;
                                cut: number;
                                argued: number;
                                again: number;
                                disputed: number;
                                settled: number;
                                max?: number;
                                claimed?: number;
                                first?: number;
                                points?: number;
                                index?: string;
                                rank?: number;
                            }[];
                            ranked?: {
                                n: number;
                                median: string;
                            };
                            may: ("open" | "take-back" | "judge" | "notify" | "answer" | "resume" | "convene" | "attend" | "settle" | "adjourn" | "reconvene" | "attach" | "decide")[];
                            /** Format: date-time */
                            now: string;
                        };
                    };
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description stale, wrong-state */
                409: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
                /** @description disk-full */
                507: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{slug}/appraisal/attendance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Who is there */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    slug: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        revision: number;
                        present: string[];
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
                            /** @enum {string} */
                            stage: "self" | "first" | "answers" | "second" | "council" | "minutes" | "agreed" | "decided";
                            revision: number;
                            id?: string;
                            /** Format: date-time */
                            answersUntil?: string;
                            reason?: string;
                            sitting?: {
                                place: string;
                                /** Format: date-time */
                                at: string;
                                quorum: {
                                    part: number;
                                    of: number;
                                };
                                closed?: {
                                    /** Format: date-time */
                                    at: string;
                                    by: string;
                                    code: string;
                                };
                                members: {
                                    id: string;
                                    name: string;
                                    agency: string;
                                    isPresent: boolean;
                                }[];
                                chair: {
                                    id: string;
                                    name: string;
                                };
                                secretary: {
                                    id: string;
                                    name: string;
                                };
                                needed: number;
                                present: number;
                                isQuorate: boolean;
                            };
                            minutes?: {
                                number: string;
                                /** Format: date */
                                issued: string;
                                signer?: string;
                                file: {
                                    name: string;
                                    size: number;
                                    sha256: string;
                                };
                                by: string;
                                /** Format: date-time */
                                at: string;
                            };
                            decision?: {
                                number: string;
                                /** Format: date */
                                issued: string;
                                signer?: string;
                                file: {
                                    name: string;
                                    size: number;
                                    sha256: string;
                                };
                                by: string;
                                /** Format: date-time */
                                at: string;
                            };
                            council: {
                                id: string;
                                name: string;
                                agency: string;
                            }[];
                            agencies: {
                                agency: string;
                                code: string;
                                short: string;
                                leaves: number;
                                sent: number;
                                judged: number;
                                cut: number;
                                argued: number;
                                again: number;
                                disputed: number;
                                settled: number;
                                max?: number;
                                claimed?: number;
                                first?: number;
                                points?: number;
                                index?: string;
                                rank?: number;
                            }[];
                            ranked?: {
                                n: number;
                                median: string;
                            };
                            may: ("open" | "take-back" | "judge" | "notify" | "answer" | "resume" | "convene" | "attend" | "settle" | "adjourn" | "reconvene" | "attach" | "decide")[];
                            /** Format: date-time */
                            now: string;
                        };
                    };
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description stale, wrong-state */
                409: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
                /** @description disk-full */
                507: components["responses"]["Problem"];
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/marks/{id}/verdict": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** The council's conclusion on one leaf, with its votes; written down by the secretary or the chair */
        put: {
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
                        points: string;
                        reason?: string;
                        votes: number;
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
                            revision: number;
                        };
                    };
                };
                /** @description invalid, unreadable-number */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed, own-work */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description stale, wrong-state, quorum */
                409: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
                /** @description disk-full */
                507: components["responses"]["Problem"];
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{slug}/appraisal/adjournment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The council rises: disputed leaves are settled, the rest is passed as proposed */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    slug: string;
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
                            /** @enum {string} */
                            stage: "self" | "first" | "answers" | "second" | "council" | "minutes" | "agreed" | "decided";
                            revision: number;
                            id?: string;
                            /** Format: date-time */
                            answersUntil?: string;
                            reason?: string;
                            sitting?: {
                                place: string;
                                /** Format: date-time */
                                at: string;
                                quorum: {
                                    part: number;
                                    of: number;
                                };
                                closed?: {
                                    /** Format: date-time */
                                    at: string;
                                    by: string;
                                    code: string;
                                };
                                members: {
                                    id: string;
                                    name: string;
                                    agency: string;
                                    isPresent: boolean;
                                }[];
                                chair: {
                                    id: string;
                                    name: string;
                                };
                                secretary: {
                                    id: string;
                                    name: string;
                                };
                                needed: number;
                                present: number;
                                isQuorate: boolean;
                            };
                            minutes?: {
                                number: string;
                                /** Format: date */
                                issued: string;
                                signer?: string;
                                file: {
                                    name: string;
                                    size: number;
                                    sha256: string;
                                };
                                by: string;
                                /** Format: date-time */
                                at: string;
                            };
                            decision?: {
                                number: string;
                                /** Format: date */
                                issued: string;
                                signer?: string;
                                file: {
                                    name: string;
                                    size: number;
                                    sha256: string;
                                };
                                by: string;
                                /** Format: date-time */
                                at: string;
                            };
                            council: {
                                id: string;
                                name: string;
                                agency: string;
                            }[];
                            agencies: {
                                agency: string;
                                code: string;
                                short: string;
                                leaves: number;
                                sent: number;
                                judged: number;
                                cut: number;
                                argued: number;
                                again: number;
                                disputed: number;
                                settled: number;
                                max?: number;
                                claimed?: number;
                                first?: number;
                                points?: number;
                                index?: string;
                                rank?: number;
                            }[];
                            ranked?: {
                                n: number;
                                median: string;
                            };
                            may: ("open" | "take-back" | "judge" | "notify" | "answer" | "resume" | "convene" | "attend" | "settle" | "adjourn" | "reconvene" | "attach" | "decide")[];
                            /** Format: date-time */
                            now: string;
                        };
                    };
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description stale, wrong-state, quorum */
                409: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
                /** @description disk-full */
                507: components["responses"]["Problem"];
            };
        };
        /** It sits again, with a reason, before the minutes came back */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    slug: string;
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
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {string} */
                            stage: "self" | "first" | "answers" | "second" | "council" | "minutes" | "agreed" | "decided";
                            revision: number;
                            id?: string;
                            /** Format: date-time */
                            answersUntil?: string;
                            reason?: string;
                            sitting?: {
                                place: string;
                                /** Format: date-time */
                                at: string;
                                quorum: {
                                    part: number;
                                    of: number;
                                };
                                closed?: {
                                    /** Format: date-time */
                                    at: string;
                                    by: string;
                                    code: string;
                                };
                                members: {
                                    id: string;
                                    name: string;
                                    agency: string;
                                    isPresent: boolean;
                                }[];
                                chair: {
                                    id: string;
                                    name: string;
                                };
                                secretary: {
                                    id: string;
                                    name: string;
                                };
                                needed: number;
                                present: number;
                                isQuorate: boolean;
                            };
                            minutes?: {
                                number: string;
                                /** Format: date */
                                issued: string;
                                signer?: string;
                                file: {
                                    name: string;
                                    size: number;
                                    sha256: string;
                                };
                                by: string;
                                /** Format: date-time */
                                at: string;
                            };
                            decision?: {
                                number: string;
                                /** Format: date */
                                issued: string;
                                signer?: string;
                                file: {
                                    name: string;
                                    size: number;
                                    sha256: string;
                                };
                                by: string;
                                /** Format: date-time */
                                at: string;
                            };
                            council: {
                                id: string;
                                name: string;
                                agency: string;
                            }[];
                            agencies: {
                                agency: string;
                                code: string;
                                short: string;
                                leaves: number;
                                sent: number;
                                judged: number;
                                cut: number;
                                argued: number;
                                again: number;
                                disputed: number;
                                settled: number;
                                max?: number;
                                claimed?: number;
                                first?: number;
                                points?: number;
                                index?: string;
                                rank?: number;
                            }[];
                            ranked?: {
                                n: number;
                                median: string;
                            };
                            may: ("open" | "take-back" | "judge" | "notify" | "answer" | "resume" | "convene" | "attend" | "settle" | "adjourn" | "reconvene" | "attach" | "decide")[];
                            /** Format: date-time */
                            now: string;
                        };
                    };
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description stale, wrong-state */
                409: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
                /** @description disk-full */
                507: components["responses"]["Problem"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{slug}/appraisal/minutes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The minutes of the session, to sign (PDF) */
        get: {
            parameters: {
                query?: {
                    purpose?: "view" | "keep" | "print" | "check" | "send" | "guest" | "machine";
                };
                header?: {
                    /** @description The ETag of what you have */
                    "If-None-Match"?: string;
                    /** @description One range of bytes, e.g. bytes=0-1023 */
                    Range?: string;
                };
                path: {
                    slug: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        /** @description Changes whenever the content does */
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": string;
                    };
                };
                /** @description The part asked for */
                206: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": string;
                    };
                };
                /** @description What you have is current */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description wrong-state */
                409: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
            };
        };
        put?: never;
        /** The signed minutes come back: the points stand */
        post: {
            parameters: {
                query: {
                    number: string;
                    issued: string;
                    signer?: string;
                };
                header?: {
                    /** @description The same key again gets the first answer again, and nothing is kept twice */
                    "Idempotency-Key"?: string;
                };
                path: {
                    slug: string;
                };
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
                        "application/json": {
                            /** @enum {string} */
                            stage: "self" | "first" | "answers" | "second" | "council" | "minutes" | "agreed" | "decided";
                            revision: number;
                            id?: string;
                            /** Format: date-time */
                            answersUntil?: string;
                            reason?: string;
                            sitting?: {
                                place: string;
                                /** Format: date-time */
                                at: string;
                                quorum: {
                                    part: number;
                                    of: number;
                                };
                                closed?: {
                                    /** Format: date-time */
                                    at: string;
                                    by: string;
                                    code: string;
                                };
                                members: {
                                    id: string;
                                    name: string;
                                    agency: string;
                                    isPresent: boolean;
                                }[];
                                chair: {
                                    id: string;
                                    name: string;
                                };
                                secretary: {
                                    id: string;
                                    name: string;
                                };
                                needed: number;
                                present: number;
                                isQuorate: boolean;
                            };
                            minutes?: {
                                number: string;
                                /** Format: date */
                                issued: string;
                                signer?: string;
                                file: {
                                    name: string;
                                    size: number;
                                    sha256: string;
                                };
                                by: string;
                                /** Format: date-time */
                                at: string;
                            };
                            decision?: {
                                number: string;
                                /** Format: date */
                                issued: string;
                                signer?: string;
                                file: {
                                    name: string;
                                    size: number;
                                    sha256: string;
                                };
                                by: string;
                                /** Format: date-time */
                                at: string;
                            };
                            council: {
                                id: string;
                                name: string;
                                agency: string;
                            }[];
                            agencies: {
                                agency: string;
                                code: string;
                                short: string;
                                leaves: number;
                                sent: number;
                                judged: number;
                                cut: number;
                                argued: number;
                                again: number;
                                disputed: number;
                                settled: number;
                                max?: number;
                                claimed?: number;
                                first?: number;
                                points?: number;
                                index?: string;
                                rank?: number;
                            }[];
                            ranked?: {
                                n: number;
                                median: string;
                            };
                            may: ("open" | "take-back" | "judge" | "notify" | "answer" | "resume" | "convene" | "attend" | "settle" | "adjourn" | "reconvene" | "attach" | "decide")[];
                            /** Format: date-time */
                            now: string;
                        };
                    };
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description stale, wrong-state */
                409: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
                /** @description disk-full */
                507: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{slug}/appraisal/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The issued decision comes back: every agency sees the ranking */
        post: {
            parameters: {
                query: {
                    number: string;
                    issued: string;
                    signer?: string;
                };
                header?: {
                    /** @description The same key again gets the first answer again, and nothing is kept twice */
                    "Idempotency-Key"?: string;
                };
                path: {
                    slug: string;
                };
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
                        "application/json": {
                            /** @enum {string} */
                            stage: "self" | "first" | "answers" | "second" | "council" | "minutes" | "agreed" | "decided";
                            revision: number;
                            id?: string;
                            /** Format: date-time */
                            answersUntil?: string;
                            reason?: string;
                            sitting?: {
                                place: string;
                                /** Format: date-time */
                                at: string;
                                quorum: {
                                    part: number;
                                    of: number;
                                };
                                closed?: {
                                    /** Format: date-time */
                                    at: string;
                                    by: string;
                                    code: string;
                                };
                                members: {
                                    id: string;
                                    name: string;
                                    agency: string;
                                    isPresent: boolean;
                                }[];
                                chair: {
                                    id: string;
                                    name: string;
                                };
                                secretary: {
                                    id: string;
                                    name: string;
                                };
                                needed: number;
                                present: number;
                                isQuorate: boolean;
                            };
                            minutes?: {
                                number: string;
                                /** Format: date */
                                issued: string;
                                signer?: string;
                                file: {
                                    name: string;
                                    size: number;
                                    sha256: string;
                                };
                                by: string;
                                /** Format: date-time */
                                at: string;
                            };
                            decision?: {
                                number: string;
                                /** Format: date */
                                issued: string;
                                signer?: string;
                                file: {
                                    name: string;
                                    size: number;
                                    sha256: string;
                                };
                                by: string;
                                /** Format: date-time */
                                at: string;
                            };
                            council: {
                                id: string;
                                name: string;
                                agency: string;
                            }[];
                            agencies: {
                                agency: string;
                                code: string;
                                short: string;
                                leaves: number;
                                sent: number;
                                judged: number;
                                cut: number;
                                argued: number;
                                again: number;
                                disputed: number;
                                settled: number;
                                max?: number;
                                claimed?: number;
                                first?: number;
                                points?: number;
                                index?: string;
                                rank?: number;
                            }[];
                            ranked?: {
                                n: number;
                                median: string;
                            };
                            may: ("open" | "take-back" | "judge" | "notify" | "answer" | "resume" | "convene" | "attend" | "settle" | "adjourn" | "reconvene" | "attach" | "decide")[];
                            /** Format: date-time */
                            now: string;
                        };
                    };
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description stale, wrong-state */
                409: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
                /** @description disk-full */
                507: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{slug}/appraisal/papers/{paper}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The signed minutes or the decision, as they came */
        get: {
            parameters: {
                query?: {
                    purpose?: "view" | "keep" | "print" | "check" | "send" | "guest" | "machine";
                };
                header?: {
                    /** @description The ETag of what you have */
                    "If-None-Match"?: string;
                    /** @description One range of bytes, e.g. bytes=0-1023 */
                    Range?: string;
                };
                path: {
                    slug: string;
                    paper: "minutes" | "decision";
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        /** @description Changes whenever the content does */
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": string;
                    };
                };
                /** @description The part asked for */
                206: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": string;
                    };
                };
                /** @description What you have is current */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
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
    "/api/v1/campaigns/{slug}/ministry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Points side by side: own, Sở Nội vụ, the ministry by round; lost, contestable, given up, won back; on any day */
        get: {
            parameters: {
                query?: {
                    on?: string;
                };
                header?: never;
                path: {
                    slug: string;
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
                            /** Format: date-time */
                            now: string;
                            /** Format: date */
                            on?: string;
                            isWhole: boolean;
                            rounds: {
                                id: string;
                                n: number;
                                /** @enum {string} */
                                kind: "draft" | "explained" | "final";
                                paper: {
                                    number: string;
                                    /** Format: date */
                                    issued: string;
                                };
                                /** Format: date-time */
                                due: string;
                                letter?: {
                                    number: string;
                                    /** Format: date */
                                    issued: string;
                                    by: string;
                                    /** Format: date-time */
                                    at: string;
                                };
                                by: string;
                                /** Format: date-time */
                                at: string;
                                revision: number;
                                byName: string;
                                workingDaysLeft: number;
                                isOpen: boolean;
                            }[];
                            rows: {
                                leaf: string;
                                code: string;
                                name: string;
                                area: string;
                                max: number;
                                assessment?: string;
                                agency?: {
                                    id: string;
                                    code: string;
                                    short: string;
                                };
                                self?: {
                                    points: number;
                                    /** Format: date-time */
                                    at: string;
                                    by?: string;
                                    reason?: string;
                                };
                                home?: {
                                    points: number;
                                    /** Format: date-time */
                                    at: string;
                                    by?: string;
                                    reason?: string;
                                };
                                scores: {
                                    id: string;
                                    round: string;
                                    points: number;
                                    revision: number;
                                    claimed?: number;
                                    reason?: string;
                                    /** Format: date-time */
                                    at: string;
                                    isCut: boolean;
                                    answer?: {
                                        /** @enum {string} */
                                        stance: "agree" | "ask";
                                        text: string;
                                        documents: {
                                            document: string;
                                            version: string;
                                            code: string;
                                            subject: string;
                                        }[];
                                        isLate: boolean;
                                        byName: string;
                                        /** Format: date-time */
                                        at: string;
                                    };
                                    choice?: {
                                        /** @enum {string} */
                                        outcome: "send" | "keep";
                                        reason?: string;
                                        byName: string;
                                        /** Format: date-time */
                                        at: string;
                                    };
                                    mayAnswer: boolean;
                                    mayChoose: boolean;
                                }[];
                                loss: {
                                    lost: number;
                                    contestable: number;
                                    givenUp: number;
                                    wonBack: number;
                                };
                            }[];
                            totals: {
                                lost: number;
                                contestable: number;
                                givenUp: number;
                                wonBack: number;
                                max: number;
                                self: number;
                                home: number;
                                rounds: {
                                    round: string;
                                    points: number;
                                    leaves: number;
                                }[];
                            };
                        };
                    };
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
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
    "/api/v1/campaigns/{slug}/ministry/table": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same as an Excel file */
        get: {
            parameters: {
                query?: {
                    on?: string;
                    purpose?: "view" | "keep" | "print" | "check" | "send" | "guest" | "machine";
                };
                header?: {
                    /** @description The ETag of what you have */
                    "If-None-Match"?: string;
                    /** @description One range of bytes, e.g. bytes=0-1023 */
                    Range?: string;
                };
                path: {
                    slug: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        /** @description Changes whenever the content does */
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": string;
                    };
                };
                /** @description The part asked for */
                206: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": string;
                    };
                };
                /** @description What you have is current */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
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
    "/api/v1/campaigns/{slug}/ministry-rounds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Points of the ministry with its paper, typed or from Excel; with `check`, only say what would be kept */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    slug: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "draft" | "explained" | "final";
                        paper: {
                            number: string;
                            /** Format: date */
                            issued: string;
                        };
                        /** Format: date-time */
                        due?: string;
                        rows?: {
                            code: string;
                            points: string;
                            reason?: string;
                        }[];
                        /** Format: base64 */
                        file?: string;
                        check?: boolean;
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
                            id?: string;
                            /** Format: date-time */
                            due: string;
                            rows: {
                                code: string;
                                name: string;
                                max: number;
                                claimed?: number;
                                points: number;
                                reason?: string;
                                isCut: boolean;
                            }[];
                            absent: string[];
                            lost: number;
                            faults: {
                                field: string;
                                sentence: string;
                            }[];
                        };
                    };
                };
                /** @description invalid, unreadable-number */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description wrong-state */
                409: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
                /** @description disk-full */
                507: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ministry-rounds/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Undo a round that nobody answered yet */
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
                            removed: number;
                        };
                    };
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description stale, wrong-state */
                409: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
                /** @description disk-full */
                507: components["responses"]["Problem"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ministry-rounds/{id}/letter": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Draft of UBND's letter with what is argued, to print (PDF) */
        get: {
            parameters: {
                query?: {
                    as?: "pdf" | "docx";
                    purpose?: "view" | "keep" | "print" | "check" | "send" | "guest" | "machine";
                };
                header?: {
                    /** @description The ETag of what you have */
                    "If-None-Match"?: string;
                    /** @description One range of bytes, e.g. bytes=0-1023 */
                    Range?: string;
                };
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
                        /** @description Changes whenever the content does */
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": string;
                    };
                };
                /** @description The part asked for */
                206: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": string;
                    };
                };
                /** @description What you have is current */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description gaps */
                422: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
            };
        };
        put?: never;
        /** UBND's letter went out: the round is over */
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
                        number: string;
                        /** Format: date */
                        issued: string;
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
                            revision: number;
                        };
                    };
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description stale, wrong-state */
                409: components["responses"]["Problem"];
                /** @description gaps */
                422: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
                /** @description disk-full */
                507: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ministry-scores/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The lead agrees, or asks for another look, with argument and new papers */
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
                        /** @enum {string} */
                        stance: "agree" | "ask";
                        text: string;
                        /** @default [] */
                        documents?: string[];
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
                            revision: number;
                        };
                    };
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description stale, wrong-state */
                409: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
                /** @description disk-full */
                507: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ministry-scores/{id}/choice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sở Nội vụ takes it into the letter, or leaves it with a reason */
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
                        /** @enum {string} */
                        choice: "send" | "keep";
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
                            revision: number;
                        };
                    };
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description stale, wrong-state */
                409: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
                /** @description disk-full */
                507: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{slug}/what-if": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What changes would bring, and the cheapest points; nothing is written */
        get: {
            parameters: {
                query?: {
                    changes?: string;
                    target?: string;
                    rank?: string;
                };
                header?: never;
                path: {
                    slug: string;
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
                            now: number;
                            then: number;
                            max: number;
                            changes: {
                                code: string;
                                name: string;
                                from: number;
                                to: number;
                                gain: number;
                            }[];
                            target?: number;
                            need?: {
                                year: number;
                                of: number;
                                isExact: boolean;
                                name?: string;
                            };
                            missing?: number;
                            cheapest: {
                                code: string;
                                name: string;
                                agency?: string;
                                max: number;
                                points: number;
                                toDo: number;
                                workingDaysLeft: number;
                                gain: number;
                                isEnough: boolean;
                            }[];
                        };
                    };
                };
                /** @description invalid, unreadable-number */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
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
    "/api/v1/campaigns/{slug}/letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Letters of a round with their content codes, and what came back issued */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    slug: string;
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
                            letters: {
                                id: string;
                                /** @enum {string} */
                                kind: "self" | "points" | "answer" | "plea" | "result";
                                n: number;
                                agency: string;
                                /** Format: date-time */
                                confirmed: string;
                                /** Format: date-time */
                                at: string;
                                agencyName: string;
                                byName: string;
                                sha256: string;
                                code: string;
                                rows: number;
                                totals: {
                                    name: string;
                                    ours: string;
                                }[];
                                isOld: boolean;
                                /** @enum {string} */
                                state: "confirmed" | "reading" | "issued" | "differs";
                                papers: {
                                    id: string;
                                    package?: string;
                                    letter?: string;
                                    campaign: string;
                                    /** @enum {string} */
                                    kind: "report" | "proposal" | "transmittal" | "other" | "letter";
                                    number: string;
                                    /** Format: date */
                                    issued: string;
                                    signer?: string;
                                    file: {
                                        name: string;
                                        size: number;
                                        sha256: string;
                                    };
                                    compared: {
                                        /** @enum {string} */
                                        outcome: "reading" | "equal" | "differs" | "other" | "unread";
                                        /** @enum {string} */
                                        by?: "text" | "ocr";
                                        code?: string;
                                        other?: string;
                                        reason?: string;
                                        rows: {
                                            name: string;
                                            ours: string;
                                            found?: string;
                                        }[];
                                    };
                                    confirmed?: {
                                        /** @enum {string} */
                                        outcome: "equal" | "differs";
                                        note?: string;
                                        by: string;
                                        /** Format: date-time */
                                        at: string;
                                    };
                                    by: string;
                                    /** Format: date-time */
                                    at: string;
                                    revision: number;
                                    byName: string;
                                    confirmedBy?: string;
                                }[];
                                met?: {
                                    /** Format: date-time */
                                    due: string;
                                    /** Format: date-time */
                                    at?: string;
                                    isLate: boolean;
                                    /** @enum {string} */
                                    by: "system" | "paper";
                                };
                                mayReturn: boolean;
                            }[];
                            /** @enum {string} */
                            metBy: "system" | "paper";
                            makes: ("self" | "points" | "answer" | "plea" | "result")[];
                        };
                    };
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
            };
        };
        put?: never;
        /** Freeze what a hand-over says: one letter, or one for each agency; the same content is the same letter */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    slug: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "self" | "points" | "answer" | "plea" | "result";
                        agency?: string;
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
                            letters: {
                                id: string;
                                /** @enum {string} */
                                kind: "self" | "points" | "answer" | "plea" | "result";
                                n: number;
                                agency: string;
                                /** Format: date-time */
                                confirmed: string;
                                /** Format: date-time */
                                at: string;
                                agencyName: string;
                                byName: string;
                                sha256: string;
                                code: string;
                                rows: number;
                                totals: {
                                    name: string;
                                    ours: string;
                                }[];
                                isOld: boolean;
                                /** @enum {string} */
                                state: "confirmed" | "reading" | "issued" | "differs";
                                papers: {
                                    id: string;
                                    package?: string;
                                    letter?: string;
                                    campaign: string;
                                    /** @enum {string} */
                                    kind: "report" | "proposal" | "transmittal" | "other" | "letter";
                                    number: string;
                                    /** Format: date */
                                    issued: string;
                                    signer?: string;
                                    file: {
                                        name: string;
                                        size: number;
                                        sha256: string;
                                    };
                                    compared: {
                                        /** @enum {string} */
                                        outcome: "reading" | "equal" | "differs" | "other" | "unread";
                                        /** @enum {string} */
                                        by?: "text" | "ocr";
                                        code?: string;
                                        other?: string;
                                        reason?: string;
                                        rows: {
                                            name: string;
                                            ours: string;
                                            found?: string;
                                        }[];
                                    };
                                    confirmed?: {
                                        /** @enum {string} */
                                        outcome: "equal" | "differs";
                                        note?: string;
                                        by: string;
                                        /** Format: date-time */
                                        at: string;
                                    };
                                    by: string;
                                    /** Format: date-time */
                                    at: string;
                                    revision: number;
                                    byName: string;
                                    confirmedBy?: string;
                                }[];
                                met?: {
                                    /** Format: date-time */
                                    due: string;
                                    /** Format: date-time */
                                    at?: string;
                                    isLate: boolean;
                                    /** @enum {string} */
                                    by: "system" | "paper";
                                };
                                mayReturn: boolean;
                            }[];
                            made: number;
                        };
                    };
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description wrong-state */
                409: components["responses"]["Problem"];
                /** @description gaps */
                422: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
                /** @description disk-full */
                507: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/letters/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A letter as a draft to issue, with its content code (PDF, or Word to edit) */
        get: {
            parameters: {
                query?: {
                    as?: "pdf" | "docx";
                    purpose?: "view" | "keep" | "print" | "check" | "send" | "guest" | "machine";
                };
                header?: {
                    /** @description The ETag of what you have */
                    "If-None-Match"?: string;
                    /** @description One range of bytes, e.g. bytes=0-1023 */
                    Range?: string;
                };
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
                        /** @description Changes whenever the content does */
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": string;
                    };
                };
                /** @description The part asked for */
                206: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": string;
                    };
                };
                /** @description What you have is current */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description not-satisfiable */
                416: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
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
    "/api/v1/letters/{id}/papers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The issued, signed letter comes back with its number; a worker compares it */
        post: {
            parameters: {
                query: {
                    number: string;
                    issued: string;
                    signer?: string;
                };
                header?: {
                    /** @description The same key again gets the first answer again, and nothing is kept twice */
                    "Idempotency-Key"?: string;
                };
                path: {
                    id: string;
                };
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
                        "application/json": {
                            id: string;
                            package?: string;
                            letter?: string;
                            campaign: string;
                            /** @enum {string} */
                            kind: "report" | "proposal" | "transmittal" | "other" | "letter";
                            number: string;
                            /** Format: date */
                            issued: string;
                            signer?: string;
                            file: {
                                name: string;
                                size: number;
                                sha256: string;
                            };
                            compared: {
                                /** @enum {string} */
                                outcome: "reading" | "equal" | "differs" | "other" | "unread";
                                /** @enum {string} */
                                by?: "text" | "ocr";
                                code?: string;
                                other?: string;
                                reason?: string;
                                rows: {
                                    name: string;
                                    ours: string;
                                    found?: string;
                                }[];
                            };
                            confirmed?: {
                                /** @enum {string} */
                                outcome: "equal" | "differs";
                                note?: string;
                                by: string;
                                /** Format: date-time */
                                at: string;
                            };
                            by: string;
                            /** Format: date-time */
                            at: string;
                            revision: number;
                            byName: string;
                            confirmedBy?: string;
                        };
                    };
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
                /** @description disk-full */
                507: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/letters/{id}/issued": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The issued letter that came last, as it came */
        get: {
            parameters: {
                query?: {
                    purpose?: "view" | "keep" | "print" | "check" | "send" | "guest" | "machine";
                };
                header?: {
                    /** @description The ETag of what you have */
                    "If-None-Match"?: string;
                    /** @description One range of bytes, e.g. bytes=0-1023 */
                    Range?: string;
                };
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
                        /** @description Changes whenever the content does */
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": string;
                    };
                };
                /** @description The part asked for */
                206: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": string;
                    };
                };
                /** @description What you have is current */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description wrong-state */
                409: components["responses"]["Problem"];
                /** @description not-satisfiable */
                416: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
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
    "/api/v1/letters/{id}/comparison": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Somebody compared the issued letter by eye */
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
                        /** @enum {string} */
                        verdict: "equal" | "differs";
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
                            package?: string;
                            letter?: string;
                            campaign: string;
                            /** @enum {string} */
                            kind: "report" | "proposal" | "transmittal" | "other" | "letter";
                            number: string;
                            /** Format: date */
                            issued: string;
                            signer?: string;
                            file: {
                                name: string;
                                size: number;
                                sha256: string;
                            };
                            compared: {
                                /** @enum {string} */
                                outcome: "reading" | "equal" | "differs" | "other" | "unread";
                                /** @enum {string} */
                                by?: "text" | "ocr";
                                code?: string;
                                other?: string;
                                reason?: string;
                                rows: {
                                    name: string;
                                    ours: string;
                                    found?: string;
                                }[];
                            };
                            confirmed?: {
                                /** @enum {string} */
                                outcome: "equal" | "differs";
                                note?: string;
                                by: string;
                                /** Format: date-time */
                                at: string;
                            };
                            by: string;
                            /** Format: date-time */
                            at: string;
                            revision: number;
                            byName: string;
                            confirmedBy?: string;
                        };
                    };
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description wrong-state, stale */
                409: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
                /** @description disk-full */
                507: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{slug}/entry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is typed into the ministry's software, leaf by leaf, how far that is, and what changed since */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    slug: string;
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
                            /** Format: date-time */
                            now: string;
                            limits: {
                                text: number;
                                fileMB: number;
                                files: number;
                                name: string;
                                nameLength: number;
                                ascii: boolean;
                            };
                            revision: number;
                            rows: {
                                leaf: string;
                                code: string;
                                name: string;
                                max: number;
                                agency?: {
                                    code: string;
                                    short: string;
                                };
                                isNotApplicable: boolean;
                                content?: {
                                    points: number;
                                    figures: string[];
                                    explanation?: string;
                                    count: number;
                                    excess: number;
                                    files: {
                                        document: string;
                                        name: string;
                                        as: string;
                                        exhibit: string;
                                        size: number;
                                        isOver: boolean;
                                        closed?: string;
                                    }[];
                                    seen: string;
                                };
                                steps: {
                                    points: {
                                        /** @enum {string} */
                                        state: "open" | "done" | "changed";
                                        parts: ("points" | "words" | "files")[];
                                        points?: number;
                                        by?: string;
                                        isMine?: boolean;
                                        /** Format: date-time */
                                        at?: string;
                                    };
                                    documents: {
                                        /** @enum {string} */
                                        state: "open" | "done" | "changed";
                                        parts: ("points" | "words" | "files")[];
                                        points?: number;
                                        by?: string;
                                        isMine?: boolean;
                                        /** Format: date-time */
                                        at?: string;
                                    };
                                    compared: {
                                        /** @enum {string} */
                                        state: "open" | "done" | "changed";
                                        parts: ("points" | "words" | "files")[];
                                        points?: number;
                                        by?: string;
                                        isMine?: boolean;
                                        /** Format: date-time */
                                        at?: string;
                                    };
                                };
                                shown?: {
                                    points: number;
                                    files?: number;
                                    by: string;
                                    /** Format: date-time */
                                    at: string;
                                };
                                differences: ("points" | "files")[];
                            }[];
                            counts: {
                                all: number;
                                points: number;
                                documents: number;
                                compared: number;
                                changed: number;
                                different: number;
                                unsent: number;
                            };
                            points: number;
                            folder?: {
                                id: string;
                                /** @enum {string} */
                                state: "building" | "built" | "failed";
                                /** Format: date-time */
                                at: string;
                                by: string;
                                size: number;
                                files: number;
                                progress?: {
                                    done: number;
                                    total: number;
                                };
                                problem?: string;
                                faults: {
                                    code: string;
                                    sentence: string;
                                }[];
                                changed: string[];
                            };
                            sent?: {
                                package: string;
                                code: string;
                                by: string;
                                /** Format: date-time */
                                at: string;
                                isStill: boolean;
                            };
                            packages: {
                                id: string;
                                code: string;
                                /** Format: date-time */
                                at: string;
                            }[];
                        };
                    };
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description wrong-state */
                409: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
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
    "/api/v1/campaigns/{slug}/entry/table": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same as an Excel file */
        get: {
            parameters: {
                query?: {
                    purpose?: "view" | "keep" | "print" | "check" | "send" | "guest" | "machine";
                };
                header?: {
                    /** @description The ETag of what you have */
                    "If-None-Match"?: string;
                    /** @description One range of bytes, e.g. bytes=0-1023 */
                    Range?: string;
                };
                path: {
                    slug: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        /** @description Changes whenever the content does */
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": string;
                    };
                };
                /** @description The part asked for */
                206: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": string;
                    };
                };
                /** @description What you have is current */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description wrong-state */
                409: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
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
    "/api/v1/campaigns/{slug}/entry/ticks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Points or documents of a leaf were typed, or were not */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    slug: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        leaf: string;
                        /** @enum {string} */
                        step: "points" | "documents";
                        isDone: boolean;
                        seen: string;
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
                            leaf: string;
                            revision: number;
                        };
                    };
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description stale, wrong-state */
                409: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
                /** @description disk-full */
                507: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{slug}/entry/comparisons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What the ministry's system shows, typed back or from Excel; with `check`, only compare */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    slug: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        rows?: {
                            code: string;
                            points: string;
                            files?: number;
                        }[];
                        /** Format: base64 */
                        file?: string;
                        check?: boolean;
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
                            rows: {
                                code: string;
                                name: string;
                                points?: number;
                                files?: number;
                                shown: {
                                    points: number;
                                    files?: number;
                                };
                                /** @enum {string} */
                                outcome: "equal" | "differs" | "not-typed" | "changed" | "own" | "nothing";
                            }[];
                            absent: string[];
                            faults: {
                                field: string;
                                sentence: string;
                            }[];
                        };
                    };
                };
                /** @description invalid, unreadable-number */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description wrong-state */
                409: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
                /** @description disk-full */
                507: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{slug}/entry/limits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** What the ministry's software takes: length of text, size, number and names of files */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    slug: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        limits: {
                            text: number;
                            fileMB: number;
                            files: number;
                            name: string;
                            nameLength: number;
                            ascii: boolean;
                        };
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
                            limits: {
                                text: number;
                                fileMB: number;
                                files: number;
                                name: string;
                                nameLength: number;
                                ascii: boolean;
                            };
                            revision: number;
                        };
                    };
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description stale, wrong-state */
                409: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
                /** @description disk-full */
                507: components["responses"]["Problem"];
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{slug}/entry/folders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make the folders to upload from; a worker cuts what the software would not take */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    slug: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                        };
                    };
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description wrong-state */
                409: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
                /** @description disk-full */
                507: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/entry-folders/{id}/zip": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Folders to upload from: one a leaf, as a ZIP */
        get: {
            parameters: {
                query?: {
                    purpose?: "view" | "keep" | "print" | "check" | "send" | "guest" | "machine";
                };
                header?: {
                    /** @description The ETag of what you have */
                    "If-None-Match"?: string;
                    /** @description One range of bytes, e.g. bytes=0-1023 */
                    Range?: string;
                };
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
                        /** @description Changes whenever the content does */
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": string;
                    };
                };
                /** @description The part asked for */
                206: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": string;
                    };
                };
                /** @description What you have is current */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description wrong-state */
                409: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
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
    "/api/v1/campaigns/{slug}/entry/sent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sent to the ministry: only when every leaf was compared without a difference */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    slug: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        package: string;
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
                            package: string;
                            /** Format: date-time */
                            at: string;
                        };
                    };
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description stale, wrong-state */
                409: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
                /** @description disk-full */
                507: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/results": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Published results by year, with what contradicts what; two years beside each other; other places */
        get: {
            parameters: {
                query?: {
                    dataset?: string;
                    from?: string;
                    to?: string;
                };
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
                            dataset: string;
                            label?: {
                                title: string;
                                source?: string;
                            };
                            home: string;
                            datasets: {
                                slug: string;
                                title: string;
                            }[];
                            mayWrite: boolean;
                            mayImport: boolean;
                            par: {
                                year: number;
                                sources: {
                                    result: {
                                        /** @enum {string} */
                                        index: "par" | "sipas";
                                        year: number;
                                        /** @enum {string} */
                                        place: "home" | "nation" | "province";
                                        name?: string;
                                        points: number;
                                        roundedTo: 1 | 10 | 100;
                                        scale: number;
                                        rank?: number;
                                        of?: number;
                                        change?: number;
                                        ranksUp?: number;
                                        converted?: {
                                            points: number;
                                            max: number;
                                            change?: number;
                                        };
                                        set?: string;
                                        areas: {
                                            code: string;
                                            name?: string;
                                            points?: number;
                                            max?: number;
                                            rate?: number;
                                            reason?: string;
                                        }[];
                                        rateStep: 1 | 10 | 100;
                                        leaves: {
                                            code: string;
                                            name?: string;
                                            points?: number;
                                            max?: number;
                                            rate?: number;
                                            reason?: string;
                                        }[];
                                        counts: {
                                            what: string;
                                            stated: number;
                                            items: string[];
                                        }[];
                                        source: {
                                            /** @enum {string} */
                                            kind: "decision" | "other";
                                            title: string;
                                            number?: string;
                                            /** Format: date */
                                            issued?: string;
                                        };
                                        remark?: string;
                                        id: string;
                                        import?: string;
                                        /** Format: date-time */
                                        at: string;
                                        byName: string;
                                        revision: number;
                                        mayEdit: boolean;
                                    };
                                    isMain: boolean;
                                    checks: {
                                        kind: string;
                                        field: string;
                                        holds: boolean;
                                        sentence: string;
                                    }[];
                                }[];
                                change?: number;
                                ranksUp?: number;
                                isOtherSet: boolean;
                                nation?: number;
                                toNation?: number;
                            }[];
                            sipas: {
                                year: number;
                                sources: {
                                    result: {
                                        /** @enum {string} */
                                        index: "par" | "sipas";
                                        year: number;
                                        /** @enum {string} */
                                        place: "home" | "nation" | "province";
                                        name?: string;
                                        points: number;
                                        roundedTo: 1 | 10 | 100;
                                        scale: number;
                                        rank?: number;
                                        of?: number;
                                        change?: number;
                                        ranksUp?: number;
                                        converted?: {
                                            points: number;
                                            max: number;
                                            change?: number;
                                        };
                                        set?: string;
                                        areas: {
                                            code: string;
                                            name?: string;
                                            points?: number;
                                            max?: number;
                                            rate?: number;
                                            reason?: string;
                                        }[];
                                        rateStep: 1 | 10 | 100;
                                        leaves: {
                                            code: string;
                                            name?: string;
                                            points?: number;
                                            max?: number;
                                            rate?: number;
                                            reason?: string;
                                        }[];
                                        counts: {
                                            what: string;
                                            stated: number;
                                            items: string[];
                                        }[];
                                        source: {
                                            /** @enum {string} */
                                            kind: "decision" | "other";
                                            title: string;
                                            number?: string;
                                            /** Format: date */
                                            issued?: string;
                                        };
                                        remark?: string;
                                        id: string;
                                        import?: string;
                                        /** Format: date-time */
                                        at: string;
                                        byName: string;
                                        revision: number;
                                        mayEdit: boolean;
                                    };
                                    isMain: boolean;
                                    checks: {
                                        kind: string;
                                        field: string;
                                        holds: boolean;
                                        sentence: string;
                                    }[];
                                }[];
                                change?: number;
                                ranksUp?: number;
                                isOtherSet: boolean;
                                nation?: number;
                                toNation?: number;
                            }[];
                            areas: {
                                code: string;
                                name: string;
                                rates: {
                                    year: number;
                                    rate: number;
                                }[];
                            }[];
                            comparison?: {
                                from: number;
                                to: number;
                                points: number;
                                ranks?: number;
                                isSameSet: boolean;
                                sentence: string;
                                areas: {
                                    code: string;
                                    name?: string;
                                    from: number;
                                    to: number;
                                    max?: number;
                                    /** @enum {string} */
                                    unit: "points" | "rate";
                                    change: number;
                                    reason?: string;
                                }[];
                                leaves: {
                                    code: string;
                                    name?: string;
                                    from: number;
                                    to: number;
                                    max?: number;
                                    /** @enum {string} */
                                    unit: "points" | "rate";
                                    change: number;
                                    reason?: string;
                                }[];
                            };
                            others: {
                                id: string;
                                revision: number;
                                /** @enum {string} */
                                index: "par" | "sipas";
                                year: number;
                                /** @enum {string} */
                                place: "home" | "nation" | "province";
                                name?: string;
                                points: number;
                                rank?: number;
                                of?: number;
                                source: string;
                                mayEdit: boolean;
                            }[];
                            imports: {
                                id: string;
                                revision: number;
                                file: {
                                    name: string;
                                    sha256: string;
                                };
                                counts: {
                                    made: number;
                                    replaced: number;
                                };
                                /** Format: date-time */
                                at: string;
                                byName: string;
                                undone?: {
                                    /** Format: date-time */
                                    at: string;
                                    byName: string;
                                };
                            }[];
                        };
                    };
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
            };
        };
        put?: never;
        /** Type one result */
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
                        /** @enum {string} */
                        index: "par" | "sipas";
                        year: number;
                        /** @enum {string} */
                        place: "home" | "nation" | "province";
                        name?: string;
                        points: number;
                        roundedTo: 1 | 10 | 100;
                        scale: number;
                        rank?: number;
                        of?: number;
                        change?: number;
                        ranksUp?: number;
                        converted?: {
                            points: number;
                            max: number;
                            change?: number;
                        };
                        set?: string;
                        areas: {
                            code: string;
                            name?: string;
                            points?: number;
                            max?: number;
                            rate?: number;
                            reason?: string;
                        }[];
                        rateStep: 1 | 10 | 100;
                        leaves: {
                            code: string;
                            name?: string;
                            points?: number;
                            max?: number;
                            rate?: number;
                            reason?: string;
                        }[];
                        counts: {
                            what: string;
                            stated: number;
                            items: string[];
                        }[];
                        source: {
                            /** @enum {string} */
                            kind: "decision" | "other";
                            title: string;
                            number?: string;
                            /** Format: date */
                            issued?: string;
                        };
                        remark?: string;
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
                            revision: number;
                        };
                    };
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description duplicate */
                409: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
                /** @description disk-full */
                507: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/result-need": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a rank needed in past years, and the cheapest points; nothing is written */
        get: {
            parameters: {
                query: {
                    dataset?: string;
                    rank: string;
                };
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
                            rank: number;
                            years: {
                                year: number;
                                of: number;
                                exact?: number;
                                name?: string;
                                least?: number;
                                most?: number;
                                home?: {
                                    points: number;
                                    rank?: number;
                                };
                                missing?: {
                                    least?: number;
                                    most?: number;
                                };
                            }[];
                            target?: number;
                            cheapest?: {
                                year: number;
                                points: number;
                                missing: number;
                                isEstimated: boolean;
                                rows: {
                                    code: string;
                                    name: string;
                                    max: number;
                                    points: number;
                                    gain: number;
                                    isEnough: boolean;
                                }[];
                            };
                        };
                    };
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
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
    "/api/v1/result-table": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The results as an Excel file */
        get: {
            parameters: {
                query?: {
                    dataset?: string;
                    from?: string;
                    to?: string;
                    purpose?: "view" | "keep" | "print" | "check" | "send" | "guest" | "machine";
                };
                header?: {
                    /** @description The ETag of what you have */
                    "If-None-Match"?: string;
                    /** @description One range of bytes, e.g. bytes=0-1023 */
                    Range?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        /** @description Changes whenever the content does */
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": string;
                    };
                };
                /** @description The part asked for */
                206: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": string;
                    };
                };
                /** @description What you have is current */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
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
    "/api/v1/result-template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The Excel template of results, with what there is */
        get: {
            parameters: {
                query?: {
                    dataset?: string;
                };
                header?: {
                    /** @description The ETag of what you have */
                    "If-None-Match"?: string;
                    /** @description One range of bytes, e.g. bytes=0-1023 */
                    Range?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        /** @description Changes whenever the content does */
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": string;
                    };
                };
                /** @description The part asked for */
                206: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": string;
                    };
                };
                /** @description What you have is current */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
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
    "/api/v1/result-imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Results from Excel; with `check`, only say what would be kept and what is wrong */
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
                        /** Format: base64 */
                        file: string;
                        name: string;
                        check?: boolean;
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
                            id?: string;
                            dataset: string;
                            title?: string;
                            rows: {
                                field: string;
                                /** @enum {string} */
                                index: "par" | "sipas";
                                year: number;
                                /** @enum {string} */
                                place: "home" | "nation" | "province";
                                name?: string;
                                points: number;
                                rank?: number;
                                of?: number;
                                areas: number;
                                leaves: number;
                                /** @enum {string} */
                                what: "new" | "replaces" | "same";
                                contradictions: string[];
                            }[];
                            faults: {
                                field: string;
                                sentence: string;
                            }[];
                            notes: {
                                field: string;
                                sentence: string;
                            }[];
                        };
                    };
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description duplicate */
                409: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
                /** @description disk-full */
                507: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/result-imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Undo an import while nothing came after it: what it had replaced is back */
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
                            removed: number;
                            restored: number;
                        };
                    };
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description stale, wrong-state */
                409: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
                /** @description disk-full */
                507: components["responses"]["Problem"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/results/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Correct one result as it was typed; a labelled data set is only read */
        put: {
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
                        /** @enum {string} */
                        index: "par" | "sipas";
                        year: number;
                        /** @enum {string} */
                        place: "home" | "nation" | "province";
                        name?: string;
                        points: number;
                        roundedTo: 1 | 10 | 100;
                        scale: number;
                        rank?: number;
                        of?: number;
                        change?: number;
                        ranksUp?: number;
                        converted?: {
                            points: number;
                            max: number;
                            change?: number;
                        };
                        set?: string;
                        areas: {
                            code: string;
                            name?: string;
                            points?: number;
                            max?: number;
                            rate?: number;
                            reason?: string;
                        }[];
                        rateStep: 1 | 10 | 100;
                        leaves: {
                            code: string;
                            name?: string;
                            points?: number;
                            max?: number;
                            rate?: number;
                            reason?: string;
                        }[];
                        counts: {
                            what: string;
                            stated: number;
                            items: string[];
                        }[];
                        source: {
                            /** @enum {string} */
                            kind: "decision" | "other";
                            title: string;
                            number?: string;
                            /** Format: date */
                            issued?: string;
                        };
                        remark?: string;
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
                            revision: number;
                        };
                    };
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description stale, frozen, duplicate */
                409: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
                /** @description disk-full */
                507: components["responses"]["Problem"];
            };
        };
        post?: never;
        /** Take one result away; its history stays */
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
                            removed: string;
                        };
                    };
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description stale, frozen */
                409: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
                /** @description disk-full */
                507: components["responses"]["Problem"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{slug}/plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a dossier of this scope would hold, and what is missing with what was decided about it */
        get: {
            parameters: {
                query?: {
                    scope?: string;
                };
                header?: never;
                path: {
                    slug: string;
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
                            scope: string;
                            scopeName?: string;
                            title: string;
                            revision: number;
                            dossier?: string;
                            basis: string;
                            issue?: {
                                n: number;
                                /** @enum {string} */
                                scheme: "whole" | "areas";
                                /** Format: date-time */
                                at: string;
                            };
                            leaves: {
                                code: string;
                                name: string;
                                sections: {
                                    code: string;
                                    name: string;
                                    level: string;
                                }[];
                                state: string;
                                lead?: string;
                                score: {
                                    max: string;
                                    self?: string;
                                    appraised?: string;
                                };
                                rows: {
                                    exhibit: string;
                                    document: string;
                                    version: number;
                                    symbol?: string;
                                    issued?: string;
                                    issuer?: string;
                                    subject: string;
                                    proof?: string;
                                    pages?: string;
                                    section?: string;
                                    count: number;
                                    files: number;
                                    signatures: number;
                                    hole?: string;
                                    isRepeat: boolean;
                                    tally: {
                                        documents: number;
                                        holes: number;
                                    };
                                }[];
                            }[];
                            holes: {
                                key: string;
                                /** @enum {string} */
                                kind: "leaf" | "slot" | "version";
                                leaf: string;
                                title: string;
                                reason: string;
                                decision?: {
                                    hole: string;
                                    /** @enum {string} */
                                    choice: "placeholder" | "explanation" | "wait";
                                    reason: string;
                                    by: string;
                                    /** Format: date-time */
                                    at: string;
                                    byName: string;
                                };
                            }[];
                            totals: {
                                leaves: number;
                                accepted: number;
                                documents: number;
                                notices: number;
                                pages: number;
                                bytes: number;
                                holes: number;
                                undecided: number;
                            };
                        };
                    };
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
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
    "/api/v1/campaigns/{slug}/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Decide what stands in the place of missing documents */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    slug: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @default campaign */
                        scope?: string;
                        revision: number;
                        decisions: {
                            hole: string;
                            /** @enum {string} */
                            choice: "placeholder" | "explanation" | "wait";
                            reason: string;
                        }[];
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
                            scope: string;
                            scopeName?: string;
                            title: string;
                            revision: number;
                            dossier?: string;
                            basis: string;
                            issue?: {
                                n: number;
                                /** @enum {string} */
                                scheme: "whole" | "areas";
                                /** Format: date-time */
                                at: string;
                            };
                            leaves: {
                                code: string;
                                name: string;
                                sections: {
                                    code: string;
                                    name: string;
                                    level: string;
                                }[];
                                state: string;
                                lead?: string;
                                score: {
                                    max: string;
                                    self?: string;
                                    appraised?: string;
                                };
                                rows: {
                                    exhibit: string;
                                    document: string;
                                    version: number;
                                    symbol?: string;
                                    issued?: string;
                                    issuer?: string;
                                    subject: string;
                                    proof?: string;
                                    pages?: string;
                                    section?: string;
                                    count: number;
                                    files: number;
                                    signatures: number;
                                    hole?: string;
                                    isRepeat: boolean;
                                    tally: {
                                        documents: number;
                                        holes: number;
                                    };
                                }[];
                            }[];
                            holes: {
                                key: string;
                                /** @enum {string} */
                                kind: "leaf" | "slot" | "version";
                                leaf: string;
                                title: string;
                                reason: string;
                                decision?: {
                                    hole: string;
                                    /** @enum {string} */
                                    choice: "placeholder" | "explanation" | "wait";
                                    reason: string;
                                    by: string;
                                    /** Format: date-time */
                                    at: string;
                                    byName: string;
                                };
                            }[];
                            totals: {
                                leaves: number;
                                accepted: number;
                                documents: number;
                                notices: number;
                                pages: number;
                                bytes: number;
                                holes: number;
                                undecided: number;
                            };
                        };
                    };
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description stale */
                409: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
                /** @description disk-full */
                507: components["responses"]["Problem"];
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{slug}/editions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Editions of a campaign, or of one scope in it, newest first */
        get: {
            parameters: {
                query?: {
                    scope?: string;
                };
                header?: never;
                path: {
                    slug: string;
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
                            editions: {
                                id: string;
                                dossier: string;
                                campaign: string;
                                n: number;
                                /** @enum {string} */
                                state: "ordered" | "built" | "failed" | "cancelled";
                                draft: boolean;
                                basis: string;
                                numbering?: {
                                    /** @enum {string} */
                                    mode: "fresh" | "keep" | "supplement" | "renumber";
                                    /** @enum {string} */
                                    scheme: "whole" | "areas";
                                    over: number;
                                };
                                lists?: ("scores" | "explanations" | "originals")[];
                                decisions: {
                                    hole: string;
                                    /** @enum {string} */
                                    choice: "placeholder" | "explanation" | "wait";
                                    reason: string;
                                    by: string;
                                    /** Format: date-time */
                                    at: string;
                                }[];
                                progress?: {
                                    stage: string;
                                    i: number;
                                    n: number;
                                    done: number;
                                    total: number;
                                    /** Format: date-time */
                                    at: string;
                                };
                                pages?: number;
                                volumes: {
                                    n: number;
                                    blob: {
                                        sha256: string;
                                        size: number;
                                    };
                                    pages: number;
                                }[];
                                manifest?: {
                                    sha256: string;
                                    size: number;
                                };
                                problem?: {
                                    [key: string]: unknown;
                                };
                                by: string;
                                /** Format: date-time */
                                at: string;
                                revision: number;
                                scope: string;
                                title: string;
                                byName: string;
                                stages: string[];
                            }[];
                        };
                    };
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
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
    "/api/v1/campaigns/{slug}/pages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a page number or code that was cited once stands for, and where that is now */
        get: {
            parameters: {
                query: {
                    scope?: string;
                    q: string;
                };
                header?: never;
                path: {
                    slug: string;
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
                            issues: number;
                            found: {
                                issue: number;
                                date: string;
                                labels: string;
                                exhibit?: string;
                                document?: string;
                                title: string;
                                page?: number;
                                wasWithdrawn: boolean;
                                now?: {
                                    issue: number;
                                    edition: string;
                                    labels: string;
                                };
                                sentence: string;
                            }[];
                        };
                    };
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
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
    "/api/v1/editions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Order an edition: everything it prints is frozen now, and a worker binds it */
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
                        campaign: string;
                        /** @default campaign */
                        scope?: string;
                        /** @default false */
                        draft?: boolean;
                        /** @enum {string} */
                        numbering?: "fresh" | "keep" | "supplement" | "renumber";
                        /** @enum {string} */
                        scheme?: "whole" | "areas";
                        /** @default [] */
                        lists?: ("scores" | "explanations" | "originals")[];
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
                            dossier: string;
                            campaign: string;
                            n: number;
                            /** @enum {string} */
                            state: "ordered" | "built" | "failed" | "cancelled";
                            draft: boolean;
                            basis: string;
                            numbering?: {
                                /** @enum {string} */
                                mode: "fresh" | "keep" | "supplement" | "renumber";
                                /** @enum {string} */
                                scheme: "whole" | "areas";
                                over: number;
                            };
                            lists?: ("scores" | "explanations" | "originals")[];
                            decisions: {
                                hole: string;
                                /** @enum {string} */
                                choice: "placeholder" | "explanation" | "wait";
                                reason: string;
                                by: string;
                                /** Format: date-time */
                                at: string;
                            }[];
                            progress?: {
                                stage: string;
                                i: number;
                                n: number;
                                done: number;
                                total: number;
                                /** Format: date-time */
                                at: string;
                            };
                            pages?: number;
                            volumes: {
                                n: number;
                                blob: {
                                    sha256: string;
                                    size: number;
                                };
                                pages: number;
                            }[];
                            manifest?: {
                                sha256: string;
                                size: number;
                            };
                            problem?: {
                                [key: string]: unknown;
                            };
                            by: string;
                            /** Format: date-time */
                            at: string;
                            revision: number;
                            scope: string;
                            title: string;
                            byName: string;
                            stages: string[];
                        };
                    };
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description wrong-state */
                409: components["responses"]["Problem"];
                /** @description gaps */
                422: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
                /** @description disk-full */
                507: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/editions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An edition, and how far it is */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The ETag of what you have */
                    "If-None-Match"?: string;
                };
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
                        /** @description Changes whenever the content does */
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            dossier: string;
                            campaign: string;
                            n: number;
                            /** @enum {string} */
                            state: "ordered" | "built" | "failed" | "cancelled";
                            draft: boolean;
                            basis: string;
                            numbering?: {
                                /** @enum {string} */
                                mode: "fresh" | "keep" | "supplement" | "renumber";
                                /** @enum {string} */
                                scheme: "whole" | "areas";
                                over: number;
                            };
                            lists?: ("scores" | "explanations" | "originals")[];
                            decisions: {
                                hole: string;
                                /** @enum {string} */
                                choice: "placeholder" | "explanation" | "wait";
                                reason: string;
                                by: string;
                                /** Format: date-time */
                                at: string;
                            }[];
                            progress?: {
                                stage: string;
                                i: number;
                                n: number;
                                done: number;
                                total: number;
                                /** Format: date-time */
                                at: string;
                            };
                            pages?: number;
                            volumes: {
                                n: number;
                                blob: {
                                    sha256: string;
                                    size: number;
                                };
                                pages: number;
                            }[];
                            manifest?: {
                                sha256: string;
                                size: number;
                            };
                            problem?: {
                                [key: string]: unknown;
                            };
                            by: string;
                            /** Format: date-time */
                            at: string;
                            revision: number;
                            scope: string;
                            title: string;
                            byName: string;
                            stages: string[];
                        };
                    };
                };
                /** @description What you have is current */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
            };
        };
        put?: never;
        post?: never;
        /** Cancel an edition that is being bound */
        delete: {
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
                            dossier: string;
                            campaign: string;
                            n: number;
                            /** @enum {string} */
                            state: "ordered" | "built" | "failed" | "cancelled";
                            draft: boolean;
                            basis: string;
                            numbering?: {
                                /** @enum {string} */
                                mode: "fresh" | "keep" | "supplement" | "renumber";
                                /** @enum {string} */
                                scheme: "whole" | "areas";
                                over: number;
                            };
                            lists?: ("scores" | "explanations" | "originals")[];
                            decisions: {
                                hole: string;
                                /** @enum {string} */
                                choice: "placeholder" | "explanation" | "wait";
                                reason: string;
                                by: string;
                                /** Format: date-time */
                                at: string;
                            }[];
                            progress?: {
                                stage: string;
                                i: number;
                                n: number;
                                done: number;
                                total: number;
                                /** Format: date-time */
                                at: string;
                            };
                            pages?: number;
                            volumes: {
                                n: number;
                                blob: {
                                    sha256: string;
                                    size: number;
                                };
                                pages: number;
                            }[];
                            manifest?: {
                                sha256: string;
                                size: number;
                            };
                            problem?: {
                                [key: string]: unknown;
                            };
                            by: string;
                            /** Format: date-time */
                            at: string;
                            revision: number;
                            scope: string;
                            title: string;
                            byName: string;
                            stages: string[];
                        };
                    };
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description wrong-state, stale */
                409: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
                /** @description disk-full */
                507: components["responses"]["Problem"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/editions/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Bind the same order again after a failure */
        post: {
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
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            dossier: string;
                            campaign: string;
                            n: number;
                            /** @enum {string} */
                            state: "ordered" | "built" | "failed" | "cancelled";
                            draft: boolean;
                            basis: string;
                            numbering?: {
                                /** @enum {string} */
                                mode: "fresh" | "keep" | "supplement" | "renumber";
                                /** @enum {string} */
                                scheme: "whole" | "areas";
                                over: number;
                            };
                            lists?: ("scores" | "explanations" | "originals")[];
                            decisions: {
                                hole: string;
                                /** @enum {string} */
                                choice: "placeholder" | "explanation" | "wait";
                                reason: string;
                                by: string;
                                /** Format: date-time */
                                at: string;
                            }[];
                            progress?: {
                                stage: string;
                                i: number;
                                n: number;
                                done: number;
                                total: number;
                                /** Format: date-time */
                                at: string;
                            };
                            pages?: number;
                            volumes: {
                                n: number;
                                blob: {
                                    sha256: string;
                                    size: number;
                                };
                                pages: number;
                            }[];
                            manifest?: {
                                sha256: string;
                                size: number;
                            };
                            problem?: {
                                [key: string]: unknown;
                            };
                            by: string;
                            /** Format: date-time */
                            at: string;
                            revision: number;
                            scope: string;
                            title: string;
                            byName: string;
                            stages: string[];
                        };
                    };
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description wrong-state, stale */
                409: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
                /** @description disk-full */
                507: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/editions/{id}/concordance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Old page → new page, as an Excel file, of an edition that was ordered over an issue */
        get: {
            parameters: {
                query?: {
                    purpose?: "view" | "keep" | "print" | "check" | "send" | "guest" | "machine";
                };
                header?: {
                    /** @description The ETag of what you have */
                    "If-None-Match"?: string;
                    /** @description One range of bytes, e.g. bytes=0-1023 */
                    Range?: string;
                };
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
                        /** @description Changes whenever the content does */
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": string;
                    };
                };
                /** @description The part asked for */
                206: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": string;
                    };
                };
                /** @description What you have is current */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description wrong-state */
                409: components["responses"]["Problem"];
                /** @description not-satisfiable */
                416: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
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
    "/api/v1/editions/{id}/volumes/{n}/bytes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One volume of an edition */
        get: {
            parameters: {
                query?: {
                    purpose?: "view" | "keep" | "print" | "check" | "send" | "guest" | "machine";
                };
                header?: {
                    /** @description The ETag of what you have */
                    "If-None-Match"?: string;
                    /** @description One range of bytes, e.g. bytes=0-1023 */
                    Range?: string;
                };
                path: {
                    id: string;
                    n: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        /** @description Changes whenever the content does */
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": string;
                    };
                };
                /** @description The part asked for */
                206: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": string;
                    };
                };
                /** @description What you have is current */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description wrong-state */
                409: components["responses"]["Problem"];
                /** @description not-satisfiable */
                416: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
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
    "/api/v1/documents/{id}/receipt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The receipt of its newest version, to print (PDF) */
        get: {
            parameters: {
                query?: {
                    purpose?: "view" | "keep" | "print" | "check" | "send" | "guest" | "machine";
                };
                header?: {
                    /** @description The ETag of what you have */
                    "If-None-Match"?: string;
                    /** @description One range of bytes, e.g. bytes=0-1023 */
                    Range?: string;
                };
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
                        /** @description Changes whenever the content does */
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": string;
                    };
                };
                /** @description The part asked for */
                206: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": string;
                    };
                };
                /** @description What you have is current */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
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
    "/api/v1/requests/{id}/paper": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The slip of a supplement request, to print (PDF) */
        get: {
            parameters: {
                query?: {
                    purpose?: "view" | "keep" | "print" | "check" | "send" | "guest" | "machine";
                };
                header?: {
                    /** @description The ETag of what you have */
                    "If-None-Match"?: string;
                    /** @description One range of bytes, e.g. bytes=0-1023 */
                    Range?: string;
                };
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
                        /** @description Changes whenever the content does */
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": string;
                    };
                };
                /** @description The part asked for */
                206: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": string;
                    };
                };
                /** @description What you have is current */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
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
    "/api/v1/campaigns/{slug}/chasing-letter": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A letter to an agency about what it still owes, drafted to be signed (PDF) */
        get: {
            parameters: {
                query: {
                    agency: string;
                    as?: "pdf" | "docx";
                    purpose?: "view" | "keep" | "print" | "check" | "send" | "guest" | "machine";
                };
                header?: {
                    /** @description The ETag of what you have */
                    "If-None-Match"?: string;
                    /** @description One range of bytes, e.g. bytes=0-1023 */
                    Range?: string;
                };
                path: {
                    slug: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        /** @description Changes whenever the content does */
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": string;
                    };
                };
                /** @description The part asked for */
                206: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": string;
                    };
                };
                /** @description What you have is current */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
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
    "/api/v1/campaigns/{slug}/score-table": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An agency's self-assessment, to print (PDF) */
        get: {
            parameters: {
                query?: {
                    agency?: string;
                    purpose?: "view" | "keep" | "print" | "check" | "send" | "guest" | "machine";
                };
                header?: {
                    /** @description The ETag of what you have */
                    "If-None-Match"?: string;
                    /** @description One range of bytes, e.g. bytes=0-1023 */
                    Range?: string;
                };
                path: {
                    slug: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        /** @description Changes whenever the content does */
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": string;
                    };
                };
                /** @description The part asked for */
                206: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": string;
                    };
                };
                /** @description What you have is current */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
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
    "/api/v1/templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Templates of papers in Word, and what they may name */
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
                            templates: {
                                /** @enum {string} */
                                kind: "report";
                                tags: {
                                    name: string;
                                    says: string;
                                    in: string[];
                                }[];
                                own?: {
                                    name: string;
                                    by: string;
                                    /** Format: date-time */
                                    at: string;
                                    size: number;
                                };
                            }[];
                        };
                    };
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
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
    "/api/v1/templates/{kind}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The template that is used now, to change it (DOCX) */
        get: {
            parameters: {
                query?: {
                    purpose?: "view" | "keep" | "print" | "check" | "send" | "guest" | "machine";
                };
                header?: {
                    /** @description The ETag of what you have */
                    "If-None-Match"?: string;
                    /** @description One range of bytes, e.g. bytes=0-1023 */
                    Range?: string;
                };
                path: {
                    kind: "report";
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        /** @description Changes whenever the content does */
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": string;
                    };
                };
                /** @description The part asked for */
                206: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": string;
                    };
                };
                /** @description What you have is current */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
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
    "/api/v1/templates/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** The province's own template; every tag in it has to be known */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    kind: "report";
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                        /** Format: base64 */
                        file: string;
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
                        };
                    };
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description damaged */
                422: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
                /** @description disk-full */
                507: components["responses"]["Problem"];
            };
        };
        post?: never;
        /** Back to the template that comes with the system */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    kind: "report";
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
                            removed: number;
                        };
                    };
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
                /** @description disk-full */
                507: components["responses"]["Problem"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{slug}/reminders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What each agency owes with the sentence to send, and what became of every mail */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    slug: string;
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
                            ladder: {
                                rungs: number[];
                                escalateAt: number;
                            };
                            hasMail: boolean;
                            agencies: {
                                id: string;
                                code: string;
                                name: string;
                                short: string;
                                items: {
                                    agency: string;
                                    /** @enum {string} */
                                    kind: "leaf" | "request" | "row" | "paper";
                                    /** Format: date-time */
                                    due: string;
                                    workingDaysLeft: number;
                                    codes: string[];
                                }[];
                                count: number;
                                late: number;
                                points: number;
                                /** Format: date-time */
                                next: string;
                                workingDaysLeft: number;
                                sentence: string;
                            }[];
                            notices: {
                                id: string;
                                person: string;
                                campaign: string;
                                agency?: string;
                                isEscalation: boolean;
                                subject: string;
                                text: string;
                                to?: string;
                                /** @enum {string} */
                                state: "waiting" | "sent" | "bounced" | "screen";
                                bounced?: string;
                                /** Format: date-time */
                                sent?: string;
                                /** Format: date-time */
                                seen?: string;
                                /** Format: date-time */
                                at: string;
                                revision: number;
                                name: string;
                                short: string;
                            }[];
                        };
                    };
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
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
    "/api/v1/campaigns/{slug}/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What one was reminded of and has not seen yet */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    slug: string;
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
                            notices: {
                                id: string;
                                person: string;
                                campaign: string;
                                agency?: string;
                                isEscalation: boolean;
                                items: {
                                    agency: string;
                                    /** @enum {string} */
                                    kind: "leaf" | "request" | "row" | "paper";
                                    /** Format: date-time */
                                    due: string;
                                    workingDaysLeft: number;
                                    codes: string[];
                                }[];
                                subject: string;
                                text: string;
                                to?: string;
                                /** @enum {string} */
                                state: "waiting" | "sent" | "bounced" | "screen";
                                bounced?: string;
                                /** Format: date-time */
                                sent?: string;
                                /** Format: date-time */
                                seen?: string;
                                /** Format: date-time */
                                at: string;
                                revision: number;
                            }[];
                        };
                    };
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
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
    "/api/v1/notices/{id}/seen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** One has seen a reminder */
        put: {
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
                            person: string;
                            campaign: string;
                            agency?: string;
                            isEscalation: boolean;
                            items: {
                                agency: string;
                                /** @enum {string} */
                                kind: "leaf" | "request" | "row" | "paper";
                                /** Format: date-time */
                                due: string;
                                workingDaysLeft: number;
                                codes: string[];
                            }[];
                            subject: string;
                            text: string;
                            to?: string;
                            /** @enum {string} */
                            state: "waiting" | "sent" | "bounced" | "screen";
                            bounced?: string;
                            /** Format: date-time */
                            sent?: string;
                            /** Format: date-time */
                            seen?: string;
                            /** Format: date-time */
                            at: string;
                            revision: number;
                        };
                    };
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description stale */
                409: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
                /** @description disk-full */
                507: components["responses"]["Problem"];
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notices/{id}/mail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send the mail of a reminder again */
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
                            person: string;
                            campaign: string;
                            agency?: string;
                            isEscalation: boolean;
                            items: {
                                agency: string;
                                /** @enum {string} */
                                kind: "leaf" | "request" | "row" | "paper";
                                /** Format: date-time */
                                due: string;
                                workingDaysLeft: number;
                                codes: string[];
                            }[];
                            subject: string;
                            text: string;
                            to?: string;
                            /** @enum {string} */
                            state: "waiting" | "sent" | "bounced" | "screen";
                            bounced?: string;
                            /** Format: date-time */
                            sent?: string;
                            /** Format: date-time */
                            seen?: string;
                            /** Format: date-time */
                            at: string;
                            revision: number;
                        };
                    };
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description stale, wrong-state */
                409: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
                /** @description disk-full */
                507: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/feed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether one has an address for a calendar program */
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
                            /** Format: date-time */
                            at?: string;
                        };
                    };
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
            };
        };
        put?: never;
        /** A new address under which a calendar program reads one's deadlines */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: date-time */
                            at: string;
                            path: string;
                        };
                    };
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
                /** @description disk-full */
                507: components["responses"]["Problem"];
            };
        };
        /** Take the address back */
        delete: {
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
                            /** Format: date-time */
                            at?: string;
                        };
                    };
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
                /** @description disk-full */
                507: components["responses"]["Problem"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/feeds/{token}/han.ics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Somebody's deadlines as iCalendar, by the address that they made */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The ETag of what you have */
                    "If-None-Match"?: string;
                    /** @description One range of bytes, e.g. bytes=0-1023 */
                    Range?: string;
                };
                path: {
                    token: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        /** @description Changes whenever the content does */
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": string;
                    };
                };
                /** @description The part asked for */
                206: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": string;
                    };
                };
                /** @description What you have is current */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description not-satisfiable */
                416: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
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
    "/api/v1/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The whole log, newest first */
        get: {
            parameters: {
                query?: {
                    agency?: string;
                    person?: string;
                    act?: string;
                    from?: string;
                    to?: string;
                    after?: string;
                    limit?: number;
                };
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
                            lines: {
                                id: string;
                                /** Format: date-time */
                                at: string;
                                subject: string;
                                subjectName?: string;
                                byName: string;
                                behalfName?: string;
                                act: string;
                                sentence: string;
                                changes: {
                                    field: string;
                                    label: string;
                                    old: string;
                                    new: string;
                                }[];
                            }[];
                            next?: string;
                        };
                    };
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
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
    "/api/v1/history/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was done to a record, newest first, in words; of an assessment also what was sent and reviewed */
        get: {
            parameters: {
                query?: {
                    after?: string;
                    limit?: number;
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
                        "application/json": {
                            lines: {
                                id: string;
                                /** Format: date-time */
                                at: string;
                                subject: string;
                                subjectName?: string;
                                byName: string;
                                behalfName?: string;
                                act: string;
                                sentence: string;
                                changes: {
                                    field: string;
                                    label: string;
                                    old: string;
                                    new: string;
                                }[];
                            }[];
                            next?: string;
                        };
                    };
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
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
    "/api/v1/campaigns/{slug}/packages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Packages of a campaign, newest first */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    slug: string;
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
                            packages: {
                                id: string;
                                campaign: string;
                                edition: string;
                                dossier: string;
                                /** @enum {string} */
                                state: "building" | "built" | "failed" | "proposed" | "approved" | "sealed" | "refused" | "superseded";
                                basis: string;
                                replaces?: string;
                                zip?: {
                                    sha256: string;
                                    size: number;
                                };
                                manifest?: string;
                                counts?: {
                                    files: number;
                                    originals: number;
                                    documents: number;
                                    leaves: number;
                                    holes: number;
                                };
                                progress?: {
                                    stage: string;
                                    i: number;
                                    n: number;
                                    done: number;
                                    total: number;
                                    /** Format: date-time */
                                    at: string;
                                };
                                problem?: {
                                    [key: string]: unknown;
                                };
                                difficulties?: string;
                                proposed?: {
                                    by: string;
                                    /** Format: date-time */
                                    at: string;
                                };
                                approved?: {
                                    by: string;
                                    /** Format: date-time */
                                    at: string;
                                    signer: string;
                                };
                                refused?: {
                                    by: string;
                                    /** Format: date-time */
                                    at: string;
                                    reason: string;
                                };
                                sealed?: {
                                    by: string;
                                    /** Format: date-time */
                                    at: string;
                                };
                                by: string;
                                /** Format: date-time */
                                at: string;
                                revision: number;
                                scope: string;
                                title: string;
                                n: number;
                                byName: string;
                                contentCode?: string;
                                proposedBy?: string;
                                refusedBy?: string;
                                sealedBy?: string;
                            }[];
                        };
                    };
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
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
    "/api/v1/packages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make a package from a bound edition; a worker builds the ZIP */
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
                        edition: string;
                        replaces?: string;
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
                            edition: string;
                            dossier: string;
                            /** @enum {string} */
                            state: "building" | "built" | "failed" | "proposed" | "approved" | "sealed" | "refused" | "superseded";
                            basis: string;
                            replaces?: string;
                            zip?: {
                                sha256: string;
                                size: number;
                            };
                            manifest?: string;
                            counts?: {
                                files: number;
                                originals: number;
                                documents: number;
                                leaves: number;
                                holes: number;
                            };
                            progress?: {
                                stage: string;
                                i: number;
                                n: number;
                                done: number;
                                total: number;
                                /** Format: date-time */
                                at: string;
                            };
                            problem?: {
                                [key: string]: unknown;
                            };
                            difficulties?: string;
                            proposed?: {
                                by: string;
                                /** Format: date-time */
                                at: string;
                            };
                            approved?: {
                                by: string;
                                /** Format: date-time */
                                at: string;
                                signer: string;
                            };
                            refused?: {
                                by: string;
                                /** Format: date-time */
                                at: string;
                                reason: string;
                            };
                            sealed?: {
                                by: string;
                                /** Format: date-time */
                                at: string;
                            };
                            by: string;
                            /** Format: date-time */
                            at: string;
                            revision: number;
                            scope: string;
                            title: string;
                            n: number;
                            byName: string;
                            contentCode?: string;
                            proposedBy?: string;
                            refusedBy?: string;
                            sealedBy?: string;
                        };
                    };
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description wrong-state, stale */
                409: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
                /** @description disk-full */
                507: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/packages/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A package, and how far it is */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The ETag of what you have */
                    "If-None-Match"?: string;
                };
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
                        /** @description Changes whenever the content does */
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            campaign: string;
                            edition: string;
                            dossier: string;
                            /** @enum {string} */
                            state: "building" | "built" | "failed" | "proposed" | "approved" | "sealed" | "refused" | "superseded";
                            basis: string;
                            replaces?: string;
                            zip?: {
                                sha256: string;
                                size: number;
                            };
                            manifest?: string;
                            counts?: {
                                files: number;
                                originals: number;
                                documents: number;
                                leaves: number;
                                holes: number;
                            };
                            progress?: {
                                stage: string;
                                i: number;
                                n: number;
                                done: number;
                                total: number;
                                /** Format: date-time */
                                at: string;
                            };
                            problem?: {
                                [key: string]: unknown;
                            };
                            difficulties?: string;
                            proposed?: {
                                by: string;
                                /** Format: date-time */
                                at: string;
                            };
                            approved?: {
                                by: string;
                                /** Format: date-time */
                                at: string;
                                signer: string;
                            };
                            refused?: {
                                by: string;
                                /** Format: date-time */
                                at: string;
                                reason: string;
                            };
                            sealed?: {
                                by: string;
                                /** Format: date-time */
                                at: string;
                            };
                            by: string;
                            /** Format: date-time */
                            at: string;
                            revision: number;
                            scope: string;
                            title: string;
                            n: number;
                            byName: string;
                            contentCode?: string;
                            proposedBy?: string;
                            refusedBy?: string;
                            sealedBy?: string;
                        };
                    };
                };
                /** @description What you have is current */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
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
    "/api/v1/packages/{id}/difficulties": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** What the report says of difficulties and proposals; until it is approved */
        put: {
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
                        difficulties?: string;
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
                            edition: string;
                            dossier: string;
                            /** @enum {string} */
                            state: "building" | "built" | "failed" | "proposed" | "approved" | "sealed" | "refused" | "superseded";
                            basis: string;
                            replaces?: string;
                            zip?: {
                                sha256: string;
                                size: number;
                            };
                            manifest?: string;
                            counts?: {
                                files: number;
                                originals: number;
                                documents: number;
                                leaves: number;
                                holes: number;
                            };
                            progress?: {
                                stage: string;
                                i: number;
                                n: number;
                                done: number;
                                total: number;
                                /** Format: date-time */
                                at: string;
                            };
                            problem?: {
                                [key: string]: unknown;
                            };
                            difficulties?: string;
                            proposed?: {
                                by: string;
                                /** Format: date-time */
                                at: string;
                            };
                            approved?: {
                                by: string;
                                /** Format: date-time */
                                at: string;
                                signer: string;
                            };
                            refused?: {
                                by: string;
                                /** Format: date-time */
                                at: string;
                                reason: string;
                            };
                            sealed?: {
                                by: string;
                                /** Format: date-time */
                                at: string;
                            };
                            by: string;
                            /** Format: date-time */
                            at: string;
                            revision: number;
                            scope: string;
                            title: string;
                            n: number;
                            byName: string;
                            contentCode?: string;
                            proposedBy?: string;
                            refusedBy?: string;
                            sealedBy?: string;
                        };
                    };
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description wrong-state, stale */
                409: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
                /** @description disk-full */
                507: components["responses"]["Problem"];
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/packages/{id}/proposal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lay a built package before the leader */
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
                            edition: string;
                            dossier: string;
                            /** @enum {string} */
                            state: "building" | "built" | "failed" | "proposed" | "approved" | "sealed" | "refused" | "superseded";
                            basis: string;
                            replaces?: string;
                            zip?: {
                                sha256: string;
                                size: number;
                            };
                            manifest?: string;
                            counts?: {
                                files: number;
                                originals: number;
                                documents: number;
                                leaves: number;
                                holes: number;
                            };
                            progress?: {
                                stage: string;
                                i: number;
                                n: number;
                                done: number;
                                total: number;
                                /** Format: date-time */
                                at: string;
                            };
                            problem?: {
                                [key: string]: unknown;
                            };
                            difficulties?: string;
                            proposed?: {
                                by: string;
                                /** Format: date-time */
                                at: string;
                            };
                            approved?: {
                                by: string;
                                /** Format: date-time */
                                at: string;
                                signer: string;
                            };
                            refused?: {
                                by: string;
                                /** Format: date-time */
                                at: string;
                                reason: string;
                            };
                            sealed?: {
                                by: string;
                                /** Format: date-time */
                                at: string;
                            };
                            by: string;
                            /** Format: date-time */
                            at: string;
                            revision: number;
                            scope: string;
                            title: string;
                            n: number;
                            byName: string;
                            contentCode?: string;
                            proposedBy?: string;
                            refusedBy?: string;
                            sealedBy?: string;
                        };
                    };
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description wrong-state, stale */
                409: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
                /** @description disk-full */
                507: components["responses"]["Problem"];
            };
        };
        /** Take it back before the leader has acted */
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
                            edition: string;
                            dossier: string;
                            /** @enum {string} */
                            state: "building" | "built" | "failed" | "proposed" | "approved" | "sealed" | "refused" | "superseded";
                            basis: string;
                            replaces?: string;
                            zip?: {
                                sha256: string;
                                size: number;
                            };
                            manifest?: string;
                            counts?: {
                                files: number;
                                originals: number;
                                documents: number;
                                leaves: number;
                                holes: number;
                            };
                            progress?: {
                                stage: string;
                                i: number;
                                n: number;
                                done: number;
                                total: number;
                                /** Format: date-time */
                                at: string;
                            };
                            problem?: {
                                [key: string]: unknown;
                            };
                            difficulties?: string;
                            proposed?: {
                                by: string;
                                /** Format: date-time */
                                at: string;
                            };
                            approved?: {
                                by: string;
                                /** Format: date-time */
                                at: string;
                                signer: string;
                            };
                            refused?: {
                                by: string;
                                /** Format: date-time */
                                at: string;
                                reason: string;
                            };
                            sealed?: {
                                by: string;
                                /** Format: date-time */
                                at: string;
                            };
                            by: string;
                            /** Format: date-time */
                            at: string;
                            revision: number;
                            scope: string;
                            title: string;
                            n: number;
                            byName: string;
                            contentCode?: string;
                            proposedBy?: string;
                            refusedBy?: string;
                            sealedBy?: string;
                        };
                    };
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description stale, wrong-state */
                409: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
                /** @description disk-full */
                507: components["responses"]["Problem"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/packages/{id}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The leader approves the hash of its manifest, by name and password */
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
                        manifest: string;
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
                            campaign: string;
                            edition: string;
                            dossier: string;
                            /** @enum {string} */
                            state: "building" | "built" | "failed" | "proposed" | "approved" | "sealed" | "refused" | "superseded";
                            basis: string;
                            replaces?: string;
                            zip?: {
                                sha256: string;
                                size: number;
                            };
                            manifest?: string;
                            counts?: {
                                files: number;
                                originals: number;
                                documents: number;
                                leaves: number;
                                holes: number;
                            };
                            progress?: {
                                stage: string;
                                i: number;
                                n: number;
                                done: number;
                                total: number;
                                /** Format: date-time */
                                at: string;
                            };
                            problem?: {
                                [key: string]: unknown;
                            };
                            difficulties?: string;
                            proposed?: {
                                by: string;
                                /** Format: date-time */
                                at: string;
                            };
                            approved?: {
                                by: string;
                                /** Format: date-time */
                                at: string;
                                signer: string;
                            };
                            refused?: {
                                by: string;
                                /** Format: date-time */
                                at: string;
                                reason: string;
                            };
                            sealed?: {
                                by: string;
                                /** Format: date-time */
                                at: string;
                            };
                            by: string;
                            /** Format: date-time */
                            at: string;
                            revision: number;
                            scope: string;
                            title: string;
                            n: number;
                            byName: string;
                            contentCode?: string;
                            proposedBy?: string;
                            refusedBy?: string;
                            sealedBy?: string;
                        };
                    };
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out, wrong-password */
                401: components["responses"]["Problem"];
                /** @description not-allowed, own-work */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description wrong-state, stale */
                409: components["responses"]["Problem"];
                /** @description too-many */
                429: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
                /** @description disk-full */
                507: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/packages/{id}/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The leader refuses it, with a reason */
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
                            edition: string;
                            dossier: string;
                            /** @enum {string} */
                            state: "building" | "built" | "failed" | "proposed" | "approved" | "sealed" | "refused" | "superseded";
                            basis: string;
                            replaces?: string;
                            zip?: {
                                sha256: string;
                                size: number;
                            };
                            manifest?: string;
                            counts?: {
                                files: number;
                                originals: number;
                                documents: number;
                                leaves: number;
                                holes: number;
                            };
                            progress?: {
                                stage: string;
                                i: number;
                                n: number;
                                done: number;
                                total: number;
                                /** Format: date-time */
                                at: string;
                            };
                            problem?: {
                                [key: string]: unknown;
                            };
                            difficulties?: string;
                            proposed?: {
                                by: string;
                                /** Format: date-time */
                                at: string;
                            };
                            approved?: {
                                by: string;
                                /** Format: date-time */
                                at: string;
                                signer: string;
                            };
                            refused?: {
                                by: string;
                                /** Format: date-time */
                                at: string;
                                reason: string;
                            };
                            sealed?: {
                                by: string;
                                /** Format: date-time */
                                at: string;
                            };
                            by: string;
                            /** Format: date-time */
                            at: string;
                            revision: number;
                            scope: string;
                            title: string;
                            n: number;
                            byName: string;
                            contentCode?: string;
                            proposedBy?: string;
                            refusedBy?: string;
                            sealedBy?: string;
                        };
                    };
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description wrong-state, stale */
                409: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
                /** @description disk-full */
                507: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/packages/{id}/seal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Seal an approved package: nothing can change it afterwards */
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
                        /** @constant */
                        confirm: "CHỐT";
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
                            edition: string;
                            dossier: string;
                            /** @enum {string} */
                            state: "building" | "built" | "failed" | "proposed" | "approved" | "sealed" | "refused" | "superseded";
                            basis: string;
                            replaces?: string;
                            zip?: {
                                sha256: string;
                                size: number;
                            };
                            manifest?: string;
                            counts?: {
                                files: number;
                                originals: number;
                                documents: number;
                                leaves: number;
                                holes: number;
                            };
                            progress?: {
                                stage: string;
                                i: number;
                                n: number;
                                done: number;
                                total: number;
                                /** Format: date-time */
                                at: string;
                            };
                            problem?: {
                                [key: string]: unknown;
                            };
                            difficulties?: string;
                            proposed?: {
                                by: string;
                                /** Format: date-time */
                                at: string;
                            };
                            approved?: {
                                by: string;
                                /** Format: date-time */
                                at: string;
                                signer: string;
                            };
                            refused?: {
                                by: string;
                                /** Format: date-time */
                                at: string;
                                reason: string;
                            };
                            sealed?: {
                                by: string;
                                /** Format: date-time */
                                at: string;
                            };
                            by: string;
                            /** Format: date-time */
                            at: string;
                            revision: number;
                            scope: string;
                            title: string;
                            n: number;
                            byName: string;
                            contentCode?: string;
                            proposedBy?: string;
                            refusedBy?: string;
                            sealedBy?: string;
                        };
                    };
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description wrong-state, stale */
                409: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
                /** @description disk-full */
                507: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/packages/{id}/bytes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The ZIP; every download is written down */
        get: {
            parameters: {
                query?: {
                    purpose?: "view" | "keep" | "print" | "check" | "send" | "guest" | "machine";
                };
                header?: {
                    /** @description The ETag of what you have */
                    "If-None-Match"?: string;
                    /** @description One range of bytes, e.g. bytes=0-1023 */
                    Range?: string;
                };
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
                        /** @description Changes whenever the content does */
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": string;
                    };
                };
                /** @description The part asked for */
                206: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": string;
                    };
                };
                /** @description What you have is current */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description wrong-state */
                409: components["responses"]["Problem"];
                /** @description not-satisfiable */
                416: components["responses"]["Problem"];
                /** @description damaged */
                422: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
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
    "/api/v1/packages/{id}/openings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who downloaded or opened it, when and from where */
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
                            openings: {
                                id: string;
                                package: string;
                                link?: string;
                                /** @enum {string} */
                                what: "page" | "download" | "paper";
                                /** @enum {string} */
                                purpose?: "view" | "keep" | "print" | "check" | "send" | "guest" | "machine";
                                file?: string;
                                address?: string;
                                agent?: string;
                                by: string;
                                /** Format: date-time */
                                at: string;
                                revision: number;
                                byName: string;
                            }[];
                        };
                    };
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
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
    "/api/v1/packages/{id}/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The self-assessment report of the province as a draft to issue, with the content code (PDF) */
        get: {
            parameters: {
                query?: {
                    as?: "pdf" | "docx";
                    purpose?: "view" | "keep" | "print" | "check" | "send" | "guest" | "machine";
                };
                header?: {
                    /** @description The ETag of what you have */
                    "If-None-Match"?: string;
                    /** @description One range of bytes, e.g. bytes=0-1023 */
                    Range?: string;
                };
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
                        /** @description Changes whenever the content does */
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": string;
                    };
                };
                /** @description The part asked for */
                206: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": string;
                    };
                };
                /** @description What you have is current */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description wrong-state */
                409: components["responses"]["Problem"];
                /** @description not-satisfiable */
                416: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
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
    "/api/v1/packages/{id}/report-word": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same report in Word, from the province's own template if there is one (DOCX) */
        get: {
            parameters: {
                query?: {
                    purpose?: "view" | "keep" | "print" | "check" | "send" | "guest" | "machine";
                };
                header?: {
                    /** @description The ETag of what you have */
                    "If-None-Match"?: string;
                    /** @description One range of bytes, e.g. bytes=0-1023 */
                    Range?: string;
                };
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
                        /** @description Changes whenever the content does */
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": string;
                    };
                };
                /** @description The part asked for */
                206: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": string;
                    };
                };
                /** @description What you have is current */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description wrong-state */
                409: components["responses"]["Problem"];
                /** @description damaged */
                422: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
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
    "/api/v1/packages/{id}/proposal-letter": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The letter that asks the committee to approve it, as a draft to issue (PDF) */
        get: {
            parameters: {
                query?: {
                    as?: "pdf" | "docx";
                    purpose?: "view" | "keep" | "print" | "check" | "send" | "guest" | "machine";
                };
                header?: {
                    /** @description The ETag of what you have */
                    "If-None-Match"?: string;
                    /** @description One range of bytes, e.g. bytes=0-1023 */
                    Range?: string;
                };
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
                        /** @description Changes whenever the content does */
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": string;
                    };
                };
                /** @description The part asked for */
                206: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": string;
                    };
                };
                /** @description What you have is current */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description wrong-state */
                409: components["responses"]["Problem"];
                /** @description not-satisfiable */
                416: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
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
    "/api/v1/packages/{id}/transmittal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The transmittal sheet as a draft to issue, with the content code (PDF) */
        get: {
            parameters: {
                query?: {
                    as?: "pdf" | "docx";
                    purpose?: "view" | "keep" | "print" | "check" | "send" | "guest" | "machine";
                };
                header?: {
                    /** @description The ETag of what you have */
                    "If-None-Match"?: string;
                    /** @description One range of bytes, e.g. bytes=0-1023 */
                    Range?: string;
                };
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
                        /** @description Changes whenever the content does */
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": string;
                    };
                };
                /** @description The part asked for */
                206: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": string;
                    };
                };
                /** @description What you have is current */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description wrong-state */
                409: components["responses"]["Problem"];
                /** @description not-satisfiable */
                416: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
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
    "/api/v1/packages/{id}/papers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Issued papers of a package, and what comparing them found */
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
                            papers: {
                                id: string;
                                package?: string;
                                letter?: string;
                                campaign: string;
                                /** @enum {string} */
                                kind: "report" | "proposal" | "transmittal" | "other" | "letter";
                                number: string;
                                /** Format: date */
                                issued: string;
                                signer?: string;
                                file: {
                                    name: string;
                                    size: number;
                                    sha256: string;
                                };
                                compared: {
                                    /** @enum {string} */
                                    outcome: "reading" | "equal" | "differs" | "other" | "unread";
                                    /** @enum {string} */
                                    by?: "text" | "ocr";
                                    code?: string;
                                    other?: string;
                                    reason?: string;
                                    rows: {
                                        name: string;
                                        ours: string;
                                        found?: string;
                                    }[];
                                };
                                confirmed?: {
                                    /** @enum {string} */
                                    outcome: "equal" | "differs";
                                    note?: string;
                                    by: string;
                                    /** Format: date-time */
                                    at: string;
                                };
                                by: string;
                                /** Format: date-time */
                                at: string;
                                revision: number;
                                byName: string;
                                confirmedBy?: string;
                            }[];
                        };
                    };
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
            };
        };
        put?: never;
        /** The issued, signed paper comes back with its number; a worker compares it */
        post: {
            parameters: {
                query: {
                    kind?: "report" | "proposal" | "transmittal" | "other";
                    number: string;
                    issued: string;
                    signer?: string;
                };
                header?: {
                    /** @description The same key again gets the first answer again, and nothing is kept twice */
                    "Idempotency-Key"?: string;
                };
                path: {
                    id: string;
                };
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
                        "application/json": {
                            id: string;
                            package?: string;
                            letter?: string;
                            campaign: string;
                            /** @enum {string} */
                            kind: "report" | "proposal" | "transmittal" | "other" | "letter";
                            number: string;
                            /** Format: date */
                            issued: string;
                            signer?: string;
                            file: {
                                name: string;
                                size: number;
                                sha256: string;
                            };
                            compared: {
                                /** @enum {string} */
                                outcome: "reading" | "equal" | "differs" | "other" | "unread";
                                /** @enum {string} */
                                by?: "text" | "ocr";
                                code?: string;
                                other?: string;
                                reason?: string;
                                rows: {
                                    name: string;
                                    ours: string;
                                    found?: string;
                                }[];
                            };
                            confirmed?: {
                                /** @enum {string} */
                                outcome: "equal" | "differs";
                                note?: string;
                                by: string;
                                /** Format: date-time */
                                at: string;
                            };
                            by: string;
                            /** Format: date-time */
                            at: string;
                            revision: number;
                            byName: string;
                            confirmedBy?: string;
                        };
                    };
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description wrong-state */
                409: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
                /** @description disk-full */
                507: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/papers/{id}/bytes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An issued paper as it came */
        get: {
            parameters: {
                query?: {
                    purpose?: "view" | "keep" | "print" | "check" | "send" | "guest" | "machine";
                };
                header?: {
                    /** @description The ETag of what you have */
                    "If-None-Match"?: string;
                    /** @description One range of bytes, e.g. bytes=0-1023 */
                    Range?: string;
                };
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
                        /** @description Changes whenever the content does */
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": string;
                    };
                };
                /** @description The part asked for */
                206: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": string;
                    };
                };
                /** @description What you have is current */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description not-satisfiable */
                416: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
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
    "/api/v1/papers/{id}/comparison": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Somebody compared an issued paper by eye */
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
                        /** @enum {string} */
                        verdict: "equal" | "differs";
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
                            package?: string;
                            letter?: string;
                            campaign: string;
                            /** @enum {string} */
                            kind: "report" | "proposal" | "transmittal" | "other" | "letter";
                            number: string;
                            /** Format: date */
                            issued: string;
                            signer?: string;
                            file: {
                                name: string;
                                size: number;
                                sha256: string;
                            };
                            compared: {
                                /** @enum {string} */
                                outcome: "reading" | "equal" | "differs" | "other" | "unread";
                                /** @enum {string} */
                                by?: "text" | "ocr";
                                code?: string;
                                other?: string;
                                reason?: string;
                                rows: {
                                    name: string;
                                    ours: string;
                                    found?: string;
                                }[];
                            };
                            confirmed?: {
                                /** @enum {string} */
                                outcome: "equal" | "differs";
                                note?: string;
                                by: string;
                                /** Format: date-time */
                                at: string;
                            };
                            by: string;
                            /** Format: date-time */
                            at: string;
                            revision: number;
                            byName: string;
                            confirmedBy?: string;
                        };
                    };
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description wrong-state, stale */
                409: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
                /** @description disk-full */
                507: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/packages/{id}/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Links of a package, with how often each was opened */
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
                            links: {
                                id: string;
                                package: string;
                                reader: string;
                                /** Format: date-time */
                                until: string;
                                revoked?: {
                                    by: string;
                                    /** Format: date-time */
                                    at: string;
                                };
                                by: string;
                                /** Format: date-time */
                                at: string;
                                revision: number;
                                byName: string;
                                revokedBy?: string;
                                /** @enum {string} */
                                state: "open" | "expired" | "revoked";
                                openings: number;
                            }[];
                        };
                    };
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
            };
        };
        put?: never;
        /** A link for a reader outside; its address is shown once */
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
                        reader: string;
                        /** Format: date-time */
                        until: string;
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
                            link: {
                                id: string;
                                package: string;
                                reader: string;
                                /** Format: date-time */
                                until: string;
                                revoked?: {
                                    by: string;
                                    /** Format: date-time */
                                    at: string;
                                };
                                by: string;
                                /** Format: date-time */
                                at: string;
                                revision: number;
                                byName: string;
                                revokedBy?: string;
                                /** @enum {string} */
                                state: "open" | "expired" | "revoked";
                                openings: number;
                            };
                            path: string;
                        };
                    };
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description wrong-state */
                409: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
                /** @description disk-full */
                507: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/links/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take a link back, at once */
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
                            package: string;
                            reader: string;
                            /** Format: date-time */
                            until: string;
                            revoked?: {
                                by: string;
                                /** Format: date-time */
                                at: string;
                            };
                            by: string;
                            /** Format: date-time */
                            at: string;
                            revision: number;
                            byName: string;
                            revokedBy?: string;
                            /** @enum {string} */
                            state: "open" | "expired" | "revoked";
                            openings: number;
                        };
                    };
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description signed-out */
                401: components["responses"]["Problem"];
                /** @description not-allowed */
                403: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description wrong-state, stale */
                409: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
                /** @description disk-full */
                507: components["responses"]["Problem"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/guest/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A sealed package, for somebody outside who holds its link */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    token: string;
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
                            reader: string;
                            /** Format: date-time */
                            until: string;
                            campaign: string;
                            agency: string;
                            province: string;
                            /** Format: date-time */
                            sealedAt: string;
                            signer?: string;
                            isSuperseded: boolean;
                            contentCode: string;
                            manifest: string;
                            zip: {
                                sha256: string;
                                size: number;
                            };
                            counts: {
                                files: number;
                                originals: number;
                                documents: number;
                                leaves: number;
                                holes: number;
                            };
                            papers: {
                                id: string;
                                /** @enum {string} */
                                kind: "report" | "proposal" | "transmittal" | "other" | "letter";
                                number: string;
                                issued: string;
                                size: number;
                                sha256: string;
                            }[];
                            files: {
                                path: string;
                                size: number;
                                sha256: string;
                                role: string;
                            }[];
                        };
                    };
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description expired */
                410: components["responses"]["Problem"];
                /** @description too-many */
                429: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
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
    "/api/v1/guest/{token}/bytes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The ZIP of a sealed package, by its link */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The ETag of what you have */
                    "If-None-Match"?: string;
                    /** @description One range of bytes, e.g. bytes=0-1023 */
                    Range?: string;
                };
                path: {
                    token: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        /** @description Changes whenever the content does */
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": string;
                    };
                };
                /** @description The part asked for */
                206: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": string;
                    };
                };
                /** @description What you have is current */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description expired */
                410: components["responses"]["Problem"];
                /** @description not-satisfiable */
                416: components["responses"]["Problem"];
                /** @description damaged */
                422: components["responses"]["Problem"];
                /** @description too-many */
                429: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
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
    "/api/v1/guest/{token}/papers/{paper}/bytes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An issued paper that goes with a sealed package, by its link */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The ETag of what you have */
                    "If-None-Match"?: string;
                    /** @description One range of bytes, e.g. bytes=0-1023 */
                    Range?: string;
                };
                path: {
                    token: string;
                    paper: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        /** @description Changes whenever the content does */
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": string;
                    };
                };
                /** @description The part asked for */
                206: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": string;
                    };
                };
                /** @description What you have is current */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description invalid */
                400: components["responses"]["Problem"];
                /** @description not-found */
                404: components["responses"]["Problem"];
                /** @description expired */
                410: components["responses"]["Problem"];
                /** @description not-satisfiable */
                416: components["responses"]["Problem"];
                /** @description too-many */
                429: components["responses"]["Problem"];
                /** @description internal */
                500: components["responses"]["Problem"];
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
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: never;
    responses: {
        /** @description Refused */
        Problem: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": {
                    /** @enum {string} */
                    type: "/problems/invalid" | "/problems/unreadable-number" | "/problems/signed-out" | "/problems/wrong-password" | "/problems/not-allowed" | "/problems/own-work" | "/problems/late" | "/problems/not-found" | "/problems/wrong-state" | "/problems/stale" | "/problems/held" | "/problems/offset" | "/problems/protocol" | "/problems/frozen" | "/problems/duplicate" | "/problems/expired" | "/problems/too-large" | "/problems/unsupported-type" | "/problems/not-satisfiable" | "/problems/empty-file" | "/problems/damaged" | "/problems/mismatch" | "/problems/locked" | "/problems/secret" | "/problems/hash-differs" | "/problems/quorum" | "/problems/gaps" | "/problems/too-many" | "/problems/internal" | "/problems/quota" | "/problems/disk-full" | "/problems/unavailable";
                    title: string;
                    status: number;
                    detail: string;
                    instance?: string;
                    faults?: {
                        field: string;
                        sentence: string;
                    }[];
                } & {
                    [key: string]: unknown;
                };
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
