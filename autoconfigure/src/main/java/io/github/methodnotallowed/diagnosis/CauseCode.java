/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.github.methodnotallowed.diagnosis;

import java.util.Locale;

/**
 * All causes that are told apart. The names never change: metrics and alerts have them.
 *
 * @since 0.1.0
 */
public enum CauseCode {

	/** The method is allowed in another letter case. */
	LETTER_CASE,

	/** The method is a typing error of an allowed one. */
	MISSPELT_METHOD,

	/** A parameter or header field names another method, and no filter applies it. */
	OVERRIDE_IGNORED,

	/** A parameter or header field has replaced the method that was sent. */
	OVERRIDE_APPLIED,

	/** A filter of the application has replaced the method that was sent. */
	METHOD_CHANGED_BY_FILTER,

	/** The application has handled the request at another path. */
	FORWARDED,

	/** This application has sent the client here by a redirect. */
	REDIRECTED_BY_APPLICATION,

	/**
	 * After its login, the client was sent back to the request that it had sent before.
	 */
	REDIRECTED_AFTER_LOGIN,

	/** The server has added the slash behind the context path. */
	REDIRECTED_TO_CONTEXT_ROOT,

	/** A server in front of this application has redirected the client here. */
	REDIRECTED_UPSTREAM,

	/** A proxy asks whether another request is authorized. */
	AUTH_SUBREQUEST,

	/** A proxy has changed the method without a redirect. */
	METHOD_CHANGED_BY_PROXY,

	/** The client itself has sent content with {@code GET}. */
	GET_WITH_CONTENT,

	/** Java's {@code HttpURLConnection} has changed {@code GET} to {@code POST}. */
	CHANGED_BY_URL_CONNECTION,

	/** The same path with or without a slash at its end has the method. */
	TRAILING_SLASH,

	/** The same path in another letter case has the method. */
	PATH_LETTER_CASE,

	/** A path that differs by a character has the method. */
	PATH_MISSPELT,

	/** A path with one segment more has the method, and the query has its value. */
	ID_IN_QUERY,

	/** A path with one segment more has the method. */
	PATH_SEGMENT_MISSING,

	/** A path with one segment less has the method. */
	PATH_SEGMENT_EXTRA,

	/** The same path behind a prefix, or without one, has the method. */
	PATH_PREFIX,

	/** Only a route with a variable matches this path, and the word there is no id. */
	SWALLOWED_BY_VARIABLE,

	/** No route has this path but one that takes all paths. */
	SWALLOWED_BY_CATCH_ALL,

	/** A route that has the method comes behind one that does not. */
	SHADOWED_ROUTE,

	/** The document of the API has the method at this path, no route does. */
	DOCUMENTED_NOT_SERVED,

	/** A static resource comes behind a route. */
	SHADOWED_RESOURCE,

	/**
	 * A client opens a WebSocket at a path that has none, or whose WebSocket comes behind
	 * another route.
	 */
	WEBSOCKET_HANDSHAKE,

	/** A filter has refused the request. */
	REFUSED_BY_FILTER,

	/** A servlet beside the dispatcher servlet has refused the request. */
	REFUSED_BY_SERVLET,

	/** A handler has refused a method that its route takes. */
	REFUSED_BY_HANDLER,

	/** The routes of a gateway do not pass the method on. */
	REFUSED_BY_GATEWAY,

	/** The access to an actuator endpoint is limited. */
	ACTUATOR_ACCESS,

	/** CORS permits a method that no route has. */
	CORS_WIDER_THAN_ROUTES,

	/** {@code OPTIONS} with an origin lacks what makes it a preflight request. */
	NOT_A_PREFLIGHT,

	/** A preflight request was refused. */
	PREFLIGHT_REFUSED,

	/** A browser fetches ahead what nobody has asked for yet. */
	PREFETCH,

	/** A person has opened the address in a browser. */
	OPENED_IN_BROWSER,

	/** An HTML form was sent by {@code GET}. */
	FORM_SENT_BY_GET,

	/** A form of another site posts to a page. */
	CROSS_SITE_FORM,

	/** A form of this site posts to a page. */
	FORM_POSTS_TO_PAGE,

	/** A browser opens a stream of events, which is always {@code GET}. */
	EVENT_STREAM,

	/** A client asks for a capability, and 405 is how to say no. */
	CAPABILITY_PROBE,

	/** A client speaks WebDAV or CalDAV. */
	WEBDAV_CLIENT,

	/** A scanner looks for weak points. */
	SCANNER,

	/** Something checks whether the application is up. */
	HEALTH_PROBE,

	/** A crawler, link checker or link preview has followed a link. */
	LINK_VISITOR,

	/** A client asks by {@code HEAD} whether something is there. */
	HEAD_PROBE,

	/** Nobody knows the method. */
	UNKNOWN_METHOD,

	/** Nothing but the method is wrong. */
	WRONG_METHOD;

	/**
	 * Return the name of the cause in logs, metrics and JSON.
	 * @return the name in lower case with hyphens
	 */
	public String text() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
