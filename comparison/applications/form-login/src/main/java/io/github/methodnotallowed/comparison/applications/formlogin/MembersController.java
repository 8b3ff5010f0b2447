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

package io.github.methodnotallowed.comparison.applications.formlogin;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * The pages.
 */
@Controller
class MembersController {

	@GetMapping({ "/", "/account" })
	String page() {
		return "page";
	}

	@PostMapping("/account")
	String save() {
		return "redirect:/account";
	}

	@ResponseBody
	@GetMapping("/public/news")
	String news() {
		return "news";
	}

	@ResponseBody
	@GetMapping("/admin/users")
	String users() {
		return "users";
	}

}
